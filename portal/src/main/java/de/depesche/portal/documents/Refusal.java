package de.depesche.portal.documents;

import java.util.Locale;

/// Why a document does not count. The texts stand under `documents.refusal.<code>`.
enum Refusal {
    /// The content is not what the name says.
    WRONG_TYPE,
    DAMAGED,
    /// Reading it took more time or memory than any sound file needs.
    HOSTILE,
    PASSWORD,
    NO_PAGES,
    /// An image of absurd size.
    TOO_MANY_PIXELS,
    /// The same bytes are already in the same place.
    DUPLICATE,
    MALWARE,
    NOT_SCANNABLE,
    /// An operator decided.
    BY_OPERATOR;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
