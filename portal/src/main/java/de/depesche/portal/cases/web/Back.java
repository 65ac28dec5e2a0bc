package de.depesche.portal.cases.web;

import org.jspecify.annotations.Nullable;

/// Leads back to where an act was called from, and never out of the portal.
final class Back {
    private Back() {}

    static String to(@Nullable String address) {
        boolean ours = address != null
                && (address.equals("/")
                        || address.equals(ListAddress.PATH)
                        || address.startsWith(ListAddress.PATH + "?")
                        || address.startsWith(ListAddress.PATH + "/"))
                && address.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
        return "redirect:" + (ours ? address : ListAddress.PATH);
    }
}
