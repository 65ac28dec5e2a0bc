package de.depesche.portal.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void aPlainNameStandsThereTwiceAlike() {
        assertThat(Disposition.attachment("Befund 1.pdf"))
                .hasToString("attachment; filename=\"Befund 1.pdf\"; filename*=UTF-8''Befund%201.pdf");
    }

    @Test
    void lettersWithMarksLoseThemForOldClients() {
        assertThat(Disposition.inline("Ärzte €.pdf"))
                .hasToString("inline; filename=\"Arzte _.pdf\"; filename*=UTF-8''%C3%84rzte%20%E2%82%AC.pdf");
    }

    @Test
    void nothingEndsTheNameEarly() {
        assertThat(Disposition.attachment("a\"; x=\\'1'%00*\r\n.pdf"))
                .hasToString("attachment; filename=\"a__ x=__1__00___.pdf\";"
                        + " filename*=UTF-8''a%22%3B%20x%3D%5C%271%27%2500%2A%0D%0A.pdf");
    }
}
