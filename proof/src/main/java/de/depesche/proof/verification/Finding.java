package de.depesche.proof.verification;

/// The result of one check, with a sentence for people in German and English that is safe to print.
public sealed interface Finding {
    Check check();

    String german();

    String english();

    record Holds(Check check, String german, String english) implements Finding {}

    record Broken(Check check, String german, String english) implements Finding {}

    record Unchecked(Check check, String german, String english) implements Finding {}
}
