package de.depesche.portal.cases;

import java.time.LocalDate;
import java.util.Optional;

/// What the Medical Service says about a case and may change while it is open.
///
/// @param orderNumber Auftragsnummer, given by the Medical Service and unique there
/// @param hospitalCaseNumber Fall-ID, given by the hospital; not unique over its locations
/// @param receivedOn Zugang: the day on which the request reached the hospital
public record CaseFacts(
        String orderNumber,
        String subject,
        Optional<String> hospitalCaseNumber,
        Optional<LocalDate> admission,
        Optional<LocalDate> discharge,
        Optional<String> pruefvvVersion,
        LocalDate receivedOn) {

    CaseFacts withReceivedOn(LocalDate day) {
        return new CaseFacts(orderNumber, subject, hospitalCaseNumber, admission, discharge, pruefvvVersion, day);
    }
}
