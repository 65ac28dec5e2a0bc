package de.depesche.portal.cases;

import java.util.Optional;

/// Angeforderte Unterlage: one paper that the request names. Only named papers can be barred later.
///
/// @param number from 1, in the order of the request
/// @param kdlCode class of the Klinische Dokumentenklassen-Liste, where the Medical Service gives one
public record RequestedItem(int number, String title, Optional<String> kdlCode, ItemState state) {

    public RequestedItem in(ItemState next) {
        return new RequestedItem(number, title, kdlCode, next);
    }
}
