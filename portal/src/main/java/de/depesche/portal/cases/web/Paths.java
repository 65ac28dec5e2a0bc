package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseId;
import java.net.URI;

/// Addresses of the API in `Location`.
final class Paths {
    private Paths() {}

    static URI of(CaseId id) {
        return URI.create("/api/v1/cases/" + id.value());
    }
}
