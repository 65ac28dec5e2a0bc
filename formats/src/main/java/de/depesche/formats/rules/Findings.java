package de.depesche.formats.rules;

/// Where checks put what they find.
public interface Findings {

    void add(Finding finding);

    /// The rule is broken at more places, which nobody will be shown: they only count.
    ///
    /// @param times more than 0
    void repeated(Rule rule, long times);

    /// The file cannot be read, or not beyond this place: what follows is not checked.
    void unreadable(Finding finding);

    /// A rule could not be decided, because something that it needs is not there, such as master data.
    ///
    /// @param missing what would have to be there
    void notChecked(Rule rule, Text missing);
}
