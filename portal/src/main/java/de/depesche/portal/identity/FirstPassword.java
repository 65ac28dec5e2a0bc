package de.depesche.portal.identity;

/// As typed, twice.
public record FirstPassword(String password, String repeated) {
    @Override
    public String toString() {
        return "FirstPassword[hidden]";
    }
}
