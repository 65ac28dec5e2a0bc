package de.depesche.portal.organisations;

/// What somebody is in the own organisation.
public enum Role {
    ADMINISTRATOR,
    CLERK
}
