package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleConversionTest {

    @ParameterizedTest
    @CsvSource({
        "kvdt, KVDT, 1",
        "ldt3, LDT3, 1",
        "ldt2, LDT2, 1",
        "gdt, GDT, 3",
        "begleitdatei, XML, 2",
    })
    void samplesComeBack(String folder, SourceFormat format, int atLeast) throws IOException {
        int found = 0;
        try (var files = Files.walk(Samples.of(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Converted.comesBack(Files.readAllBytes(file));
                found += outcome(file).equals(new Conversion.Done(format)) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private static Conversion outcome(Path file) throws IOException {
        return Converted.toJson(Files.readAllBytes(file), new ByteArrayOutputStream());
    }

    @Test
    void anArchiveIsRefused() throws IOException {
        assertThat(outcome(Samples.of("kim-smime/SMIME-Profil.zip"))).isInstanceOf(Conversion.Refused.class);
    }
}
