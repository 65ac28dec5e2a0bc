package de.depesche.proof.verification;

import java.util.ArrayList;
import java.util.List;

/// Collects findings in the order in which they are made. Whatever comes from outside goes into a sentence through
/// `VisibleText`, so that no terminal and no page can be fooled by it.
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void holds(Check check, String german, String english) {
        list.add(new Finding.Holds(check, german, english));
    }

    void broken(Check check, String german, String english) {
        list.add(new Finding.Broken(check, german, english));
    }

    void unchecked(Check check, String german, String english) {
        list.add(new Finding.Unchecked(check, german, english));
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
