package de.depesche.portal.organisations;

import de.depesche.portal.identity.Person;

/// One of an organisation's people.
public record Member(Person person, Role role) {}
