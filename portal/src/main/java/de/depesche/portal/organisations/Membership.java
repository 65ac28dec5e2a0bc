package de.depesche.portal.organisations;

public record Membership(Organisation organisation, Role role) {}
