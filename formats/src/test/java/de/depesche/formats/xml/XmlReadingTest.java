package de.depesche.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReadingTest {

    @Test
    void elementsAttributesAndLinesAreKept() throws IOException {
        var root = document("""
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <a xmlns="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x y">
                  <b V="1"/> eins <b V="2"><c>zwei</c></b><!-- no --> drei
                </a>""").root();

        assertThat(root.namespace()).isEqualTo("urn:x");
        assertThat(root.attribute("xsi:schemaLocation")).contains("urn:x y");
        assertThat(root.all("b").map(b -> b.attribute("V").orElseThrow())).containsExactly("1", "2");
        assertThat(root.first("b").orElseThrow().line()).isEqualTo(3);
        assertThat(root.first("b", "c")).as("the first b has none").isEmpty();
        assertThat(root.children().getLast().first("c").orElseThrow().text()).isEqualTo("zwei");
        assertThat(root.all("c")).as("children alone").isEmpty();
        assertThat(root.descend().map(XmlElement::name)).containsExactly("a", "b", "b", "c");
        assertThat(root.wholeText()).startsWith("eins").endsWith("zwei").contains("drei");
        assertThat(document("<a> eins <b> </b><c>zwei</c>\n</a>").root().wholeText())
                .isEqualTo("eins zwei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-15", "UTF-8", "iso-8859-15"})
    void theDeclaredEncodingIsTold(String encoding) throws IOException {
        assertThat(document("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a/>")
                        .encoding())
                .isEqualTo(encoding.toUpperCase(java.util.Locale.ROOT));
        assertThat(document("<a/>").encoding()).as("without a declaration").isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kein XML", "<a>", "<a></b>", "<a b=1/>", "<a>&nbsp;</a>", "<a/><b/>", "<a b='1' b='2'/>"})
    void brokenMarkupIsRefused(String broken) throws IOException {
        assertThat(refused(broken).reason()).isEqualTo(XmlOutcome.Reason.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>\n\n\u00e4</a>", "\u00e4<a/>"})
    void brokenCharactersAreRefused(String broken) throws IOException {
        var in = new ByteArrayInputStream(broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(((XmlOutcome.Refused) XmlReading.read(in, XmlLimits.SMALL)).reason())
                .isEqualTo(XmlOutcome.Reason.NOT_WELL_FORMED);
    }

    @Test
    void anUnknownEncodingIsRefused() throws IOException {
        assertThat(refused("<?xml version='1.0' encoding='KLINGON'?><a/>").reason())
                .isEqualTo(XmlOutcome.Reason.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
                "<!DOCTYPE a [<!ENTITY l0 'ha'><!ENTITY l1 '&l0;&l0;&l0;&l0;'><!ENTITY l2 '&l1;&l1;&l1;&l1;'>]><a>&l2;</a>"
            })
    void aDocumentTypeIsRefusedBeforeItIsRead(String hostile) throws IOException {
        assertThat(refused(hostile).reason()).isEqualTo(XmlOutcome.Reason.DOCUMENT_TYPE);
        assertThat(refused(hostile).why().german()).contains("<!DOCTYPE …>");
    }

    @Test
    void aBillionLaughsStayUnlaughed() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 12; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(refused(entities + "]><a>&l12;</a>").reason()).isEqualTo(XmlOutcome.Reason.DOCUMENT_TYPE);
    }

    @Test
    void nothingIsFetchedFromFileOrNetwork(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var file = refused("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>");
            assertThat(file.toString()).doesNotContain("geheim");
            assertThat(refused("<!DOCTYPE a SYSTEM '" + url + "'><a/>").reason())
                    .isEqualTo(XmlOutcome.Reason.DOCUMENT_TYPE);
            document(
                    "<a xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:noNamespaceSchemaLocation='" + url + "'><xi:include href='" + url + "'/></a>");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void depthIsBounded() throws IOException {
        var limits = new XmlLimits(1 << 20, 5, 5, 1000);
        assertThat(outcome("<a>".repeat(5) + "</a>".repeat(5), limits)).isInstanceOf(XmlOutcome.Read.class);
        assertThat(((XmlOutcome.Refused) outcome("<a>".repeat(6) + "</a>".repeat(6), limits)).reason())
                .isEqualTo(XmlOutcome.Reason.TOO_LARGE);
        assertThat(refused("<a>".repeat(100_000)).reason()).isEqualTo(XmlOutcome.Reason.TOO_LARGE);
    }

    @Test
    void attributesAreBounded() throws IOException {
        var limits = new XmlLimits(1 << 20, 5, 3, 1000);
        assertThat(outcome("<a b='1' c='1' d='1'/>", limits)).isInstanceOf(XmlOutcome.Read.class);
        assertThat(((XmlOutcome.Refused) outcome("<a b='1' c='1' d='1' e='1'/>", limits)).reason())
                .isEqualTo(XmlOutcome.Reason.TOO_LARGE);
    }

    @Test
    void elementsAreBounded() throws IOException {
        var limits = new XmlLimits(1 << 20, 5, 5, 3);
        assertThat(outcome("<a><b/><b/></a>", limits)).isInstanceOf(XmlOutcome.Read.class);
        assertThat(((XmlOutcome.Refused) outcome("<a><b/><b/><b/></a>", limits)).reason())
                .isEqualTo(XmlOutcome.Reason.TOO_LARGE);
    }

    @Test
    void aHundredMegabytesOfTextAreLeftUnread() throws IOException {
        var endless = new Endless("<a>", 100L << 20);
        var refused = (XmlOutcome.Refused) XmlReading.read(endless, XmlLimits.SMALL);
        assertThat(refused.reason()).isEqualTo(XmlOutcome.Reason.TOO_LARGE);
        assertThat(endless.given).isLessThan(2L << 20);
    }

    @Test
    void sizeIsCountedToTheByte() throws IOException {
        assertThat(outcome("<a/>", new XmlLimits(4, 1, 1, 1))).isInstanceOf(XmlOutcome.Read.class);
        assertThat(((XmlOutcome.Refused) outcome("<aa/>", new XmlLimits(4, 1, 1, 1))).reason())
                .isEqualTo(XmlOutcome.Reason.TOO_LARGE);
        var bytewise = new BoundedStream(new ByteArrayInputStream(new byte[2]), 1);
        assertThat(bytewise.read()).isZero();
        assertThatThrownBy(bytewise::read).hasMessage("more than 1 bytes");
        assertThat(new BoundedStream(new ByteArrayInputStream(new byte[0]), 1).read())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0"})
    void limitsAreAtLeastOne(long bytes, int depth, int attributes, int elements) {
        assertThat(new XmlLimits(1, 1, 1, 1).bytes()).isEqualTo(1);
        assertThatThrownBy(() -> new XmlLimits(bytes, depth, attributes, elements))
                .hasMessage("limits are at least 1");
    }

    @Test
    void aRefusalNamesItsLine() throws IOException {
        assertThat(line(refused("<a>\n<b>\n</c>"))).isEqualTo(3);
        assertThat(line(refused("\n<!DOCTYPE a><a/>"))).isEqualTo(2);
        var deep = (XmlOutcome.Refused) outcome("<a>\n<b>\n<c/></b></a>", new XmlLimits(100, 2, 5, 5));
        assertThat(line(deep)).isEqualTo(3);
    }

    @Test
    void aFailingStreamIsTheCallersConcern() {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> XmlReading.read(failing, XmlLimits.SMALL)).hasMessage("disk");
    }

    private static long line(XmlOutcome.Refused refused) {
        return refused.where().line().orElse(0);
    }

    private static XmlOutcome.Refused refused(String text) throws IOException {
        return (XmlOutcome.Refused) outcome(text, XmlLimits.LARGE);
    }

    private static XmlDocument document(String text) throws IOException {
        return ((XmlOutcome.Read) outcome(text, XmlLimits.SMALL)).document();
    }

    private static XmlOutcome outcome(String text, XmlLimits limits) throws IOException {
        return XmlReading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    }

    /// A start, then x without end, counting what was taken.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final long most;
        private long given;

        Endless(String start, long most) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.most = most;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (given >= most) {
                return -1;
            }
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = given < start.length ? start[(int) given] : (byte) 'x';
                given++;
            }
            return length;
        }
    }
}
