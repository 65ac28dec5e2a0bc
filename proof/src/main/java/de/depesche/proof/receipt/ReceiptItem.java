package de.depesche.proof.receipt;

import java.util.Optional;

/// One paper that the Medical Service asked for, and what became of it.
///
/// @param name as the Medical Service named it
/// @param statement the hospital's words on why it is not there, up to 4,000 characters
public record ReceiptItem(String name, State state, Optional<String> statement) {
    private static final int LONGEST_STATEMENT = 4_000;

    public enum State {
        SUPPLIED,
        NOT_AVAILABLE,
        MISSING
    }

    public ReceiptItem {
        name = Texts.line("item.name", name);
        statement = statement.map(Texts::wellFormed);
        if (statement.isPresent() && statement.get().length() > LONGEST_STATEMENT) {
            throw new IllegalArgumentException("item.statement: at most 4,000 characters");
        }
    }
}
