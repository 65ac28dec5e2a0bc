package de.depesche.portal.cases;

import java.util.UUID;

public record RunId(UUID value) {}
