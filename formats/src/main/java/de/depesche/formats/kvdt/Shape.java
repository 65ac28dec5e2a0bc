package de.depesche.formats.kvdt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which fields make up a kind of record, in which order and under which others. An open one may have other fields too,
/// because no source has the whole list.
final class Shape {
    /// Of a kind that no version has described.
    static final Shape UNKNOWN = new Shape(true, List.of());

    private static final short NOWHERE = -1;

    private final boolean open;
    private final List<Node> nodes;
    private final int[] musts;
    private final short[] places = new short[10_000];

    Shape(boolean open, List<Node> nodes) {
        this.open = open;
        this.nodes = List.copyOf(nodes);
        this.musts = IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).must())
                .toArray();
        Arrays.fill(places, NOWHERE);
        for (short i = 0; i < nodes.size(); i++) {
            for (int field : nodes.get(i).fields()) {
                places[field] = i;
            }
        }
    }

    boolean isOpen() {
        return open;
    }

    /// @return the index of the field's node; -1 where it has none
    int place(int field) {
        return places[field];
    }

    Node node(int place) {
        return nodes.get(place);
    }

    /// The places that must not be empty.
    int[] musts() {
        return musts;
    }

    List<Node> nodes() {
        return nodes;
    }
}
