package de.depesche.portal.web;

import java.util.Arrays;

/// Light, dark, or what the person's system says. Kept in a cookie, so that the server already sends the right one and
/// nothing flashes.
enum Theme {
    SYSTEM("system"),
    LIGHT("hell"),
    DARK("dunkel");

    static final String COOKIE = "depesche-darstellung";
    static final String PARAMETER = "darstellung";

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    /// As it stands in URL and cookie.
    public String word() {
        return word;
    }

    /// What people or old cookies say that is none of the three means "as the system has it".
    static Theme of(String said) {
        return Arrays.stream(values())
                .filter(theme -> theme.word.equals(said))
                .findFirst()
                .orElse(SYSTEM);
    }
}
