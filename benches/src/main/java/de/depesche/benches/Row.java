package de.depesche.benches;

import java.util.List;

/// One kind of work.
interface Row {
    /// As the goals are numbered: W1.
    String name();

    /// How to do the same by hand.
    List<String> byHand();

    List<Figure> measure() throws Exception;
}
