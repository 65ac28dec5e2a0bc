package de.depesche.formats.kvdt;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a file has said so far that later records are measured by.
final class FileFacts {
    private final MasterData masterData;
    private final Set<Integer> practices = new HashSet<>();
    private final Set<Integer> senders = new HashSet<>();
    private final Set<Integer> doctors = new HashSet<>();
    private final Set<RecordKind.Part> declared = EnumSet.noneOf(RecordKind.Part.class);
    private final Set<RecordKind.Part> contained = EnumSet.noneOf(RecordKind.Part.class);
    private int created = Days.NONE;
    private int quarter = Days.NONE;
    private KvdtVersion version = KvdtVersion.all().getLast();

    FileFacts(MasterData masterData) {
        this.masterData = masterData;
    }

    /// After the rules have looked at the record.
    void learn(KvdtRecord record) {
        switch (record.kind()) {
            case CON0 -> beginning(record);
            case BESA -> practices(record);
            case ADT0, KAD0, SAD0, HDRG0 -> packageBegins(record);
            default -> {}
        }
    }

    private void beginning(KvdtRecord con0) {
        created = con0.day(con0.first(9103));
        if (created != Days.NONE) {
            // Billing is made in the first weeks of the next quarter.
            version = KvdtVersion.nearest(Days.date(created).minusMonths(1));
        }
        for (int at = con0.first(9132); at != KvdtRecord.NONE; at = con0.next(at)) {
            for (var part : RecordKind.Part.values()) {
                if (part.declared() > 0 && con0.digits(at) == part.declared()) {
                    declared.add(part);
                }
            }
        }
    }

    private void practices(KvdtRecord besa) {
        collect(besa, 201, practices);
        collect(besa, 201, senders);
        collect(besa, 213, senders);
        collect(besa, 212, doctors);
    }

    private static void collect(KvdtRecord record, int field, Set<Integer> numbers) {
        for (int at = record.first(field); at != KvdtRecord.NONE; at = record.next(at)) {
            numbers.add(record.digits(at));
        }
    }

    private void packageBegins(KvdtRecord head) {
        contained.add(head.kind().part());
        quarter = head.quarter(head.first(9204));
        if (quarter != Days.NONE) {
            version = KvdtVersion.nearest(Days.firstDay(quarter));
        }
    }

    void contains(RecordKind.Part part) {
        contained.add(part);
    }

    MasterData masterData() {
        return masterData;
    }

    boolean hasPractice(int bsnr) {
        return practices.contains(bsnr);
    }

    boolean hasPractices() {
        return !practices.isEmpty();
    }

    /// Whether besa has that BSNR or IK; true while there was no besa.
    boolean isSender(int number) {
        return senders.isEmpty() || senders.contains(number);
    }

    boolean hasDoctor(int lanr) {
        return doctors.contains(lanr);
    }

    /// What FK 9132 announces.
    Set<RecordKind.Part> declared() {
        return declared;
    }

    Set<RecordKind.Part> contained() {
        return contained;
    }

    /// FK 9103 as JJJJMMTT, or [Days#NONE].
    int created() {
        return created;
    }

    /// FK 9204 of the package as in [Days#quarter(int)], or [Days#NONE].
    int quarter() {
        return quarter;
    }

    /// The day that decides which rules and which version apply.
    Optional<LocalDate> quarterBegins() {
        return quarter == Days.NONE ? Optional.empty() : Optional.of(Days.firstDay(quarter));
    }

    KvdtVersion version() {
        return version;
    }
}
