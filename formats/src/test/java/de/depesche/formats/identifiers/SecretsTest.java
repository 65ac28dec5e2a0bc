package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void personalNumbersSayOnlyWhatTheyAre() {
        assertThat(new Kvnr("A123456780")).hasToString("Kvnr[hidden]");
        assertThat(new FullKvnr("A0005000152603268226")).hasToString("FullKvnr[hidden]");
        assertThat(new Matricule("1893120105732")).hasToString("Matricule[hidden]");
    }
}
