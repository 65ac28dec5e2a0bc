package de.depesche.portal.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FormFilesTest {

    @Test
    void theFieldsBeforeTheFilesAreReadAndTheFilesStayOnTheLine() throws IOException {
        var form = FormFiles.begin(form(
                        field("_csrf", "token"), file("Ärztebrief.pdf", "eins"), file("", ""), file("b.pdf", "zwei")))
                .orElseThrow();

        assertThat(form.fields()).containsEntry("_csrf", "token").hasSize(1);
        var first = form.nextFile().orElseThrow();
        assertThat(first.name()).isEqualTo("Ärztebrief.pdf");
        assertThat(first.bytes().readAllBytes()).isEqualTo("eins".getBytes(StandardCharsets.UTF_8));
        assertThat(form.nextFile().orElseThrow().name()).isEqualTo("b.pdf");
        assertThat(form.nextFile()).isEmpty();
    }

    @Test
    void aFormWithTooMuchInFrontIsRefused() throws IOException {
        assertThat(FormFiles.begin(form(field("a", "x".repeat(10_000))))).isEmpty();
    }

    @Test
    void whatIsNoFormIsRefused() throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data");
        request.setContent(new byte[100]);

        assertThat(FormFiles.begin(request)).isEmpty();
    }

    @Test
    void theRequestShowsTheFieldsAndHidesTheFiles() throws IOException {
        var request = form(field("_csrf", "token"), file("a.pdf", "eins"));
        var wrapped = new FormFieldsRequest(request, FormFiles.begin(request).orElseThrow());

        assertThat(wrapped.getParameter("_csrf")).isEqualTo("token");
        assertThat(wrapped.getParameter("other")).isNull();
        assertThat(wrapped.getContentType()).doesNotContain("multipart");
        assertThat(FormFiles.of(wrapped)).isPresent();
    }

    private static MockHttpServletRequest form(String... parts) {
        var request = new MockHttpServletRequest("POST", "/vorgaenge/1/dokumente");
        request.setContentType("multipart/form-data; boundary=grenze");
        request.setContent((String.join("", parts) + "--grenze--\r\n").getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String field(String name, String value) {
        return "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--grenze\r\nContent-Disposition: form-data; name=\"dateien\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }
}
