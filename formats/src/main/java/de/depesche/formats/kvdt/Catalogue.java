package de.depesche.formats.kvdt;

import java.util.List;
import java.util.stream.Stream;

/// Every rule of KVDT, those of the lines ([de.depesche.formats.xdt.XdtRules]) excepted.
final class Catalogue {
    static final List<KvdtRule> ALL = Stream.of(
                    PackageRules.RULES,
                    StructureRules.RULES,
                    IdentifierRules.RULES,
                    PracticeRules.RULES,
                    PatientRules.RULES,
                    CaseRules.RULES,
                    ReferralRules.RULES,
                    ServiceRules.RULES,
                    ServiceDetailRules.RULES,
                    DiagnosisRules.RULES,
                    MasterDataRules.RULES)
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}
}
