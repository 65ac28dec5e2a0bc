package de.depesche.portal.organisations;

public enum OrganisationKind {
    MEDICAL_SERVICE,
    HOSPITAL
}
