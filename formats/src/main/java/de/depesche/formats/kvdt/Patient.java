package de.depesche.formats.kvdt;

import java.util.Optional;

/// An insured person as a case names them. Personal: appears in no log, and in no [#toString()].
///
/// @param number of the practice's own (FK 3000); empty where the file has none
/// @param born JJJJMMTT, unknown parts as zeros
/// @param sex M, W, U, X or D
/// @param kvnr FK 3119, whatever its form
public record Patient(String number, String surname, String firstName, String born, String sex, Optional<String> kvnr) {

    @Override
    public String toString() {
        return "Patient[hidden]";
    }
}
