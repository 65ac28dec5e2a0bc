package de.depesche.portal.cases;

import de.depesche.formats.identifiers.Kvnr;
import java.time.LocalDate;
import java.util.Optional;

/// Versicherte Person. Stands apart from the documents; who joins the two as a person is recorded.
public record InsuredPerson(String name, Optional<Kvnr> kvnr, Optional<LocalDate> birthDate) {

    @Override
    public String toString() {
        return "InsuredPerson[hidden]";
    }
}
