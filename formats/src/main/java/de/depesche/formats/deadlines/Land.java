package de.depesche.formats.deadlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sixteen German Länder, by their ISO 3166-2:DE codes. Holidays are the law of the Land.
public enum Land {
    BW("Baden-Württemberg"),
    BY("Bayern"),
    BE("Berlin"),
    BB("Brandenburg"),
    HB("Bremen"),
    HH("Hamburg"),
    HE("Hessen"),
    MV("Mecklenburg-Vorpommern"),
    NI("Niedersachsen"),
    NW("Nordrhein-Westfalen"),
    RP("Rheinland-Pfalz"),
    SL("Saarland"),
    SN("Sachsen"),
    ST("Sachsen-Anhalt"),
    SH("Schleswig-Holstein"),
    TH("Thüringen");

    private final String germanName;

    Land(String germanName) {
        this.germanName = germanName;
    }

    /// "DE-HH" for Hamburg.
    public String code() {
        return "DE-" + name();
    }

    public String germanName() {
        return germanName;
    }

    /// Takes "DE-HH" and "HH", in any case; empty for everything else.
    public static Optional<Land> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(land -> code.equals(land.code()) || code.equals(land.name()))
                .findFirst();
    }
}
