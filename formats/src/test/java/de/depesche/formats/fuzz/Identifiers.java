package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.companion.ServiceName;
import de.depesche.formats.identifiers.AsvTeam;
import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.FullKvnr;
import de.depesche.formats.identifiers.Gop;
import de.depesche.formats.identifiers.IcdCode;
import de.depesche.formats.identifiers.IdentifierFault;
import de.depesche.formats.identifiers.Ik;
import de.depesche.formats.identifiers.KbvPruefnummer;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.identifiers.Lanr;
import de.depesche.formats.identifiers.Matricule;
import de.depesche.formats.identifiers.ProviderCode;
import de.depesche.formats.identifiers.PseudoLanr;
import de.depesche.formats.identifiers.Pzn;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.identifiers.Vknr;
import de.depesche.formats.kvdt.KvdtFileName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people type: either it is an identifier, or it is said why it is none.
final class Identifiers {
    private Identifiers() {}

    static Stream<String> told(String typed) {
        assertThat(Stream.of(KvdtFileName.parse(typed), DocumentType.parse(typed), ServiceName.parse(typed)))
                .doesNotContainNull();
        return Stream.of(numbers(typed), codes(typed)).flatMap(told -> told);
    }

    private static Stream<String> numbers(String typed) {
        return Stream.of(
                        told(AsvTeam.parse(typed), AsvTeam.faults(typed)),
                        told(Bsnr.parse(typed), Bsnr.faults(typed)),
                        told(FullKvnr.parse(typed), FullKvnr.faults(typed)),
                        told(Ik.parse(typed), Ik.faults(typed)),
                        told(Kvnr.parse(typed), Kvnr.faults(typed)),
                        told(Lanr.parse(typed), Lanr.faults(typed)),
                        told(Matricule.parse(typed), Matricule.faults(typed)),
                        told(ProviderCode.parse(typed), ProviderCode.faults(typed)),
                        told(PseudoLanr.parse(typed), PseudoLanr.faults(typed)),
                        told(Pzn.parse(typed), Pzn.faults(typed)),
                        told(Vknr.parse(typed), Vknr.faults(typed)),
                        told(KbvPruefnummer.parse(typed), KbvPruefnummer.faults(typed)))
                .flatMap(told -> told);
    }

    private static Stream<String> codes(String typed) {
        var scales = Arrays.stream(Gop.Scale.values())
                .flatMap(scale -> told(Gop.parse(typed, scale), Gop.faults(typed, scale)));
        var uses = Arrays.stream(IcdCode.Use.values())
                .flatMap(use -> told(IcdCode.parse(typed, use), IcdCode.faults(typed, use)));
        var notations = Arrays.stream(Quarter.Notation.values())
                .flatMap(notation -> told(Quarter.parse(typed, notation), Quarter.faults(typed, notation)));
        return Stream.of(scales, uses, notations).flatMap(told -> told);
    }

    private static Stream<String> told(Optional<?> parsed, List<IdentifierFault> faults) {
        assertThat(parsed.isPresent()).isEqualTo(faults.isEmpty());
        faults.forEach(fault -> assertThat(fault.remedy()).isNotNull());
        return Stream.concat(
                parsed.map(identifier -> identifier.getClass().getSimpleName()).stream(),
                faults.stream().map(IdentifierFault::cause));
    }
}
