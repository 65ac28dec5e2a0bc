package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ViewChoicesTest {

    @ParameterizedTest
    @CsvSource({
        "sprache=en, /hilfe",
        "x=[1]&sprache=en, /hilfe?x=[1]",
        "sprache=en&suche={x}&darstellung=hell, /hilfe?suche={x}",
        "a=b=c&sprache=en&&d, /hilfe?a=b=c&d",
        "spr%61che=en&suche=a%2Bb, /hilfe?suche=a%2Bb"
    })
    void thePageIsShownAgainWithEverythingButTheChoice(String query, String page) {
        var request = new MockHttpServletRequest("GET", "/hilfe");
        request.setQueryString(query);
        request.setParameter(Language.PARAMETER, "en");
        var response = new MockHttpServletResponse();

        assertThat(new ViewChoices().preHandle(request, response, this)).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(page);
        assertThat(response.getHeader("Set-Cookie")).startsWith(Language.COOKIE + "=en;");
    }

    @Test
    void linksToThisPageKeepWhatWasTyped() {
        assertThat(Frame.address("/vorgaenge", Map.of("suche", new String[] {"{x}", "a+b&ä"})))
                .isEqualTo("/vorgaenge?suche=%7Bx%7D&suche=a%2Bb%26%C3%A4");
        assertThat(Frame.address("/problems/a%20b", Map.of())).isEqualTo("/problems/a%20b");
    }
}
