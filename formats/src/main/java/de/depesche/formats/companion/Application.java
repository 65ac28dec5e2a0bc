package de.depesche.formats.companion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The two applications that have companion files; each has its schema.
public enum Application {
    /// 1-Click billing (source: schema 2.0.0; wording).
    BILLING("http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/2.0.0", "KVTA_Einlieferung_Abrechnung_2_0_0.xsd"),
    /// eDokumentation: as billing, without `vollstaendig` (source: example of kv.digital; observed).
    DOCUMENTATION("http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/1.0.0", "KVTA_Einlieferung_eDoku_2_0_0.xsd");

    private static final List<String> ELEMENTS = List.of(
            "version",
            "guid",
            "bsnr",
            "testdaten",
            "lieferungs_zeitpunkt",
            "dokumenten_typ",
            "quartal",
            "vollstaendig",
            "anhang");

    private final String namespace;
    private final String schema;

    Application(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    public String namespace() {
        return namespace;
    }

    /// The name of the schema's file.
    public String schema() {
        return schema;
    }

    /// The elements of the file, in their order.
    public List<String> elements() {
        return ELEMENTS.stream()
                .filter(element -> this == BILLING || !element.equals("vollstaendig"))
                .toList();
    }

    static Optional<Application> of(String namespace) {
        return Stream.of(values())
                .filter(application -> application.namespace.equals(namespace))
                .findFirst();
    }
}
