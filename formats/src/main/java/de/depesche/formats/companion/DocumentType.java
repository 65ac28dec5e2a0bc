package de.depesche.formats.companion;

import java.util.Optional;
import java.util.stream.Stream;

/// What a delivery holds (dokumenten_typ; source: schema KVTA_Einlieferung_Abrechnung 2.0.0; wording).
public enum DocumentType {
    BILLING("ABRECHNUNG", Application.BILLING),
    /// Hausarztzentrierte Versorgung.
    BILLING_HZV("ABRECHNUNG HZV", Application.BILLING),
    /// Sammelerklärung, by which the doctor answers for the whole quarter.
    DECLARATION("SAMMELERKLÄRUNG", Application.BILLING),
    BILLING_AND_DECLARATION("ABRECHNUNG+SAMMELERKLÄRUNG", Application.BILLING),
    /// Disease management programmes.
    DMP("DMP", Application.DOCUMENTATION),
    /// Skin cancer screening.
    EHKS("EHKS", Application.DOCUMENTATION),
    /// Quality assurance: molecular genetics.
    QSMG("QSMG", Application.DOCUMENTATION),
    /// Quality assurance: hearing aids.
    QSHGV("QSHGV", Application.DOCUMENTATION),
    /// Quality assurance: hearing aids for children.
    QSHGVK("QSHGVK", Application.DOCUMENTATION),
    QSHLT("QSHLT", Application.DOCUMENTATION),
    QSKE("QSKE", Application.DOCUMENTATION);

    private final String officialName;
    private final Application application;

    DocumentType(String officialName, Application application) {
        this.officialName = officialName;
        this.application = application;
    }

    /// As it stands in the file.
    public String officialName() {
        return officialName;
    }

    /// The application whose deliveries it belongs to.
    public Application application() {
        return application;
    }

    public static Optional<DocumentType> parse(String officialName) {
        return Stream.of(values())
                .filter(type -> type.officialName.equals(officialName))
                .findFirst();
    }
}
