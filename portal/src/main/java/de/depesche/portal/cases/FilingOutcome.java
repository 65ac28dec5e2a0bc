package de.depesche.portal.cases;

/// What became of a filing. The Medical Service's order number makes it repeatable: the same filing again changes
/// nothing, another one under the same number is refused.
public sealed interface FilingOutcome {

    record Filed(CaseFile file) implements FilingOutcome {}

    record KnownAlready(CaseFile file) implements FilingOutcome {}

    record OrderNumberTaken(CaseFile other) implements FilingOutcome {}
}
