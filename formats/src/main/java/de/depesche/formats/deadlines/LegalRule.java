package de.depesche.formats.deadlines;

import de.depesche.formats.rules.Certainty;

/// The provisions that an explanation cites, and how sure each is.
public enum LegalRule {
    /// The day of the event is not counted.
    EVENT_DAY_NOT_COUNTED("§ 187 Abs. 1 BGB", Certainty.SECONDARY),
    /// A period of days ends when its last day is over.
    ENDS_WITH_LAST_DAY("§ 188 Abs. 1 BGB", Certainty.WORDING),
    /// A period of weeks, months or years ends on the day that has the name or the number of the event's day.
    ENDS_ON_SAME_DAY("§ 188 Abs. 2 BGB", Certainty.WORDING),
    /// Where the last month lacks that day, on the last day of the month.
    ENDS_WITH_MONTH("§ 188 Abs. 3 BGB", Certainty.WORDING),
    /// An extension is counted from the end of the period before it. The wording was read, but commentaries take both
    /// as one period, so that the
    /// day by the calendar counts; procedural law counts from the shifted day (BGH on § 224 Abs. 3 ZPO).
    EXTENSION_BEGINS_AT_END("§ 190 BGB", Certainty.SECONDARY),
    /// An end on a Saturday, Sunday or public holiday of the place moves to the next working day.
    NEXT_WORKING_DAY("§ 26 Abs. 3 Satz 1 SGB X, § 193 BGB", Certainty.WORDING),
    /// A day that was set with reference to this provision stays where it is.
    FIXED_DAY("§ 26 Abs. 3 Satz 2 SGB X", Certainty.WORDING),
    /// An authority set the end itself.
    SET_BY_AUTHORITY("§ 26 Abs. 2 SGB X", Certainty.SECONDARY);

    private final String citation;
    private final Certainty certainty;

    LegalRule(String citation, Certainty certainty) {
        this.citation = citation;
        this.certainty = certainty;
    }

    /// As German lawyers cite it; the same in every language.
    public String citation() {
        return citation;
    }

    /// Secondary where only commentaries were read, or where they are needed to apply the wording.
    public Certainty certainty() {
        return certainty;
    }
}
