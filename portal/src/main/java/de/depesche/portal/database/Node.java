package de.depesche.portal.database;

import java.util.UUID;

/// One portal among those that share a database. Its id stands in its data folder, so that it knows after a restart
/// what it held before.
public record Node(UUID id) {}
