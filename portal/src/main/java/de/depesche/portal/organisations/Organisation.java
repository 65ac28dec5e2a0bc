package de.depesche.portal.organisations;

import de.depesche.formats.deadlines.Land;
import de.depesche.formats.identifiers.Ik;
import java.util.Set;

/// Einrichtung: a Medical Service or a hospital.
///
/// @param laender where it stands (hospital) or is responsible (Medical Service); their holidays move deadlines
public record Organisation(OrganisationId id, OrganisationKind kind, String name, Ik ik, Set<Land> laender) {
    public Organisation {
        if (name.isBlank() || laender.isEmpty()) {
            throw new IllegalArgumentException("an organisation has a name and a Land");
        }
        laender = Set.copyOf(laender);
    }
}
