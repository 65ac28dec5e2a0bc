package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a KVDT file as cases. It takes damaged files too, as far as their fields can be told; what is wrong with them
/// [KvdtCheck] says.
public final class BillingCases {
    private final FileFacts file = new FileFacts(MasterData.NONE);
    private final KvdtRecord record = new KvdtRecord();
    private final Consumer<BillingCase> taker;
    private boolean known;

    private BillingCases(Consumer<BillingCase> taker) {
        this.taker = taker;
    }

    /// One case after the other, in constant memory.
    public static void read(InputStream in, Consumer<BillingCase> taker) throws IOException {
        new BillingCases(taker).file(in);
    }

    /// All cases of a file, for files of a practice: each takes about three times its size in memory.
    public static List<BillingCase> all(InputStream in) throws IOException {
        var cases = new ArrayList<BillingCase>();
        read(in, cases::add);
        return List.copyOf(cases);
    }

    private void file(InputStream in) throws IOException {
        var reader = XdtReader.repairing(in, Dialect.KVDT, new ReportBuilder());
        while (reader.next()) {
            var line = reader.line();
            if (line.field() == 8000) {
                finish();
                RecordKind.of(line.text()).ifPresent(kind -> {
                    known = true;
                    record.begin(kind, file.version().shape(kind), line.number(), reader.charset());
                });
            } else if (known && line.field() >= 0) {
                record.add(line);
            }
        }
        finish();
    }

    private void finish() {
        if (known) {
            file.learn(record);
            if (record.kind().isCase() || record.kind() == RecordKind.SPA) {
                taker.accept(billingCase());
            }
        }
        known = false;
    }

    private BillingCase billingCase() {
        return new BillingCase(
                record.line(NONE),
                record.kind(),
                patient(),
                text(record.first(4239)),
                text(record.first(4101)),
                text(record.first(4104)),
                text(record.first(4121)),
                services(),
                diagnoses());
    }

    private Patient patient() {
        int kvnr = record.first(3119);
        return new Patient(
                text(record.first(3000)),
                text(record.first(3101)),
                text(record.first(3102)),
                text(record.first(3103)),
                text(record.first(3110)),
                kvnr == NONE ? Optional.empty() : Optional.of(record.text(kvnr)));
    }

    private List<Service> services() {
        var services = new ArrayList<Service>();
        for (int at = record.first(5001); at != NONE; at = record.next(at)) {
            int doctor = record.child(at, 5099);
            services.add(new Service(
                    record.line(at),
                    text(record.parent(at)),
                    text(at),
                    Math.max(1, record.digits(record.child(at, 5005))),
                    text(record.child(at, 5098)),
                    text(doctor == NONE ? record.child(at, 5101) : doctor)));
        }
        return services;
    }

    private List<Diagnosis> diagnoses() {
        var diagnoses = new ArrayList<Diagnosis>();
        diagnoses(6001, 6003, 6004, diagnoses);
        diagnoses(3673, 3674, 3675, diagnoses);
        return diagnoses;
    }

    private void diagnoses(int code, int certainty, int side, List<Diagnosis> diagnoses) {
        for (int at = record.first(code); at != NONE; at = record.next(at)) {
            diagnoses.add(new Diagnosis(
                    record.line(at),
                    text(at),
                    text(record.child(at, certainty)),
                    text(record.child(at, side)),
                    code == 3673));
        }
    }

    private String text(int at) {
        return at == NONE ? "" : record.text(at);
    }
}
