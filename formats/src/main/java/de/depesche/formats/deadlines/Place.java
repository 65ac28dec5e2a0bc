package de.depesche.formats.deadlines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where an act is due; its holidays decide (§ 193 BGB: "am Erklärungs- oder Leistungsort"). For documents requested by
/// a Medical Service that is taken to be its seat (commentaries on § 26 SGB X and § 222 ZPO say so of authorities and
/// courts; for hospitals' documents unverified). A service that spans two Länder has two places.
///
/// @param partial whether the holidays of *parts* of this Land hold here: Mariä Himmelfahrt in the predominantly
///     Catholic municipalities of Bayern (München is one), Fronleichnam in some municipalities of Sachsen and
///     Thüringen. Who does not know gives both places: the deadline then shows its earliest and its latest reading.
///     The Augsburger Friedensfest (one city) is not modelled.
public record Place(Land land, boolean partial) implements Comparable<Place> {
    private static final Comparator<Place> BY_CODE = Comparator.comparing(Place::code);

    public static Place of(Land land) {
        return new Place(land, false);
    }

    public static Place withPartialHolidays(Land land) {
        return new Place(land, true);
    }

    /// A place in each of these Länder, without the holidays of parts.
    public static Set<Place> in(Land... laender) {
        return Arrays.stream(laender).map(Place::of).collect(Collectors.toUnmodifiableSet());
    }

    /// "DE-BY", or "DE-BY+" where the holidays of parts of the Land hold. [#parse(String)] reads it back.
    public String code() {
        return land.code() + (partial ? "+" : "");
    }

    public static Optional<Place> parse(String typed) {
        var code = typed.strip();
        var partial = code.endsWith("+");
        return Land.parse(partial ? code.substring(0, code.length() - 1) : code).map(land -> new Place(land, partial));
    }

    @Override
    public int compareTo(Place other) {
        return BY_CODE.compare(this, other);
    }
}
