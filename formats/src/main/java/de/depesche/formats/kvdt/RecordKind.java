package de.depesche.formats.kvdt;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a record (Satz) can be, in the order of a file. Records of the same step may stand in any order.
public enum RecordKind {
    CON0("con0", Part.FILE, 0),
    BESA("besa", Part.FILE, 1),
    RVSA("rvsa", Part.FILE, 2),
    ADT0("adt0", Part.ADT, 10),
    TREATMENT("0101", Part.ADT, 11),
    REFERRAL("0102", Part.ADT, 11),
    INPATIENT("0103", Part.ADT, 11),
    EMERGENCY("0104", Part.ADT, 11),
    ADT9("adt9", Part.ADT, 12),
    KAD0("kad0", Part.KADT, 20),
    SPA("0109", Part.KADT, 21),
    KAD9("kad9", Part.KADT, 22),
    SAD0("sad0", Part.SADT, 30),
    SAD1("sad1", Part.SADT, 31),
    SAD2("sad2", Part.SADT, 31),
    SAD3("sad3", Part.SADT, 31),
    SAD9("sad9", Part.SADT, 32),
    HDRG0("hdrg0", Part.HDRG, 40),
    HDRG1("hdrg1", Part.HDRG, 41),
    HDRG9("hdrg9", Part.HDRG, 42),
    CON9("con9", Part.FILE, 99);

    private static final Map<String, RecordKind> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(RecordKind::text, Function.identity()));

    private final String text;
    private final Part part;
    private final int step;

    RecordKind(String text, Part part, int step) {
        this.text = text;
        this.part = part;
        this.step = step;
    }

    /// @param text what FK 8000 says
    public static Optional<RecordKind> of(String text) {
        return Optional.ofNullable(BY_NAME.get(text));
    }

    /// What FK 8000 says.
    public String text() {
        return text;
    }

    public Part part() {
        return part;
    }

    int step() {
        return step;
    }

    boolean opens() {
        return part != Part.FILE && step % 10 == 0;
    }

    boolean closes() {
        return part != Part.FILE && step % 10 == 2;
    }

    /// A treatment case of the billing to the KV.
    public boolean isCase() {
        return step == TREATMENT.step;
    }

    /// Of which a file has one at most.
    boolean isOnce() {
        return part == Part.FILE || opens() || closes();
    }

    /// The packages (Datenpakete) of a file.
    public enum Part {
        FILE(0, 0),
        ADT(1, 0x01),
        KADT(3, 0x04),
        SADT(6, 0x20),
        HDRG(7, 0x30);

        private final int declared;
        private final int inName;

        Part(int declared, int inName) {
            this.declared = declared;
            this.inName = inName;
        }

        /// What FK 9132 says of it; 0 where it is no package.
        public int declared() {
            return declared;
        }

        /// What it adds to the two hexadecimal digits of the file's name.
        public int inName() {
            return inName;
        }
    }
}
