package de.depesche.portal.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// PDF files that were made to do harm, by name.
final class HostilePdf {
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";

    private HostilePdf() {}

    static byte[] named(String name) {
        return Objects.requireNonNull(all().get(name));
    }

    static Map<String, byte[]> all() {
        var made = new LinkedHashMap<String, byte[]>();
        made.putAll(broken());
        made.putAll(trees());
        made.putAll(loops());
        made.putAll(bombs());
        return made;
    }

    /// Their tables of cross references are wrong, but every viewer finds the one page.
    static List<byte[]> harmless() {
        var sound = Samples.text(Samples.rawPdf(CATALOG, PAGES, PAGE));
        return List.of(
                Samples.latin(sound.replaceFirst("startxref\n\\d+", "startxref\n99999999999")),
                Samples.latin(sound.replace("xref\n0 4", "xref\n0 2147483647").replace("/Root 1 0 R", "/Roof 1 0 R")));
    }

    private static Map<String, byte[]> broken() {
        var sound = Samples.pdf(3);
        return Map.of(
                "one byte", Samples.latin("%"),
                "header only", Samples.latin("%PDF-1.7\n"),
                "zeroes", Samples.padded(Samples.latin("%PDF-1.7\n"), 100_000),
                "cut in half", Arrays.copyOf(sound, sound.length / 4),
                "no catalogue", Samples.latin("%PDF-1.7\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"),
                "catalogue without pages", Samples.rawPdf("<</Type/Catalog>>"),
                "pages is a number", Samples.rawPdf("<</Type/Catalog/Pages 7>>"),
                "noise", Samples.join(Samples.latin("%PDF-1.7\n"), BlobsContract.randomBytes(200_000)),
                "no page", Samples.rawPdf(CATALOG, "<</Type/Pages/Kids[]/Count 0>>"),
                "locked", Samples.lockedPdf("geheim"));
    }

    private static Map<String, byte[]> trees() {
        int deep = 5000;
        var chain = IntStream.range(0, deep)
                .mapToObj(i -> "<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(i + 3))
                .collect(Collectors.toList());
        chain.addFirst(CATALOG);
        chain.add(PAGE);
        var wide = "3 0 R ".repeat(300_000);
        return Map.of(
                "page tree of 5,000 levels", Samples.rawPdf(chain.toArray(String[]::new)),
                "page tree that holds itself", Samples.rawPdf(CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
                "page tree of two that hold each other",
                        Samples.rawPdf(
                                CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
                "one page 300,000 times", Samples.rawPdf(CATALOG, "<</Type/Pages/Kids[" + wide + "]/Count 1>>", PAGE),
                "kids that are not there", Samples.rawPdf(CATALOG, "<</Type/Pages/Kids[8 0 R 9 0 R]/Count 2>>"),
                "kids is a loop of references", Samples.rawPdf(CATALOG, "<</Type/Pages/Kids 3 0 R/Count 1>>", "3 0 R"));
    }

    private static Map<String, byte[]> loops() {
        var sound = Samples.text(Samples.rawPdf(CATALOG, PAGES, PAGE));
        int table = sound.indexOf("xref\n");
        var selfPrevious = sound.replace("/Root 1 0 R>>", "/Root 1 0 R/Prev " + table + ">>");
        return Map.of(
                "object that is a reference to itself", Samples.rawPdf("1 0 R"),
                "catalogue through a chain of references", Samples.rawPdf("2 0 R", "3 0 R", "1 0 R"),
                "stream whose length is itself",
                        Samples.rawPdf("<</Type/Catalog/Pages 2 0 R>>", "<</Length 2 0 R>>\nstream\nx\nendstream"),
                "cross reference that follows itself to no catalogue",
                        Samples.latin(selfPrevious
                                .replace("/Root 1 0 R", "/Roof 1 0 R")
                                .replace("/Catalog", "/Katalog")));
    }

    private static Map<String, byte[]> bombs() {
        var zeroes = Samples.deflated(Samples.deflated(new byte[50_000_000]));
        var nestedFilters = "/FlateDecode".repeat(2);
        var brackets = "[".repeat(2_000_000);
        var dictionaries = "<</A".repeat(500_000);
        return Map.of(
                "object stream of 50 MB in layers", objectStreamBomb(zeroes, nestedFilters),
                "cross reference stream bomb", crossReferenceBomb(),
                "two million brackets", Samples.rawPdf("<</Type/Catalog/Pages " + brackets),
                "dictionaries in dictionaries", Samples.rawPdf(dictionaries),
                "brackets in the trailer",
                        Samples.latin("%PDF-1.7\ntrailer\n<</Root " + "[".repeat(1_000_000) + "\nstartxref\n9\n%%EOF"),
                "a name of 10 MB", Samples.rawPdf("<</Type/Catalog/Pages /" + "x".repeat(10_000_000) + ">>"),
                "a string that never ends", Samples.rawPdf("<</Type/Catalog/Pages (" + "(".repeat(5_000_000)),
                "a number of a million digits", Samples.rawPdf("<</Type/Catalog/Pages " + "9".repeat(1_000_000) + ">>"),
                "a thousand cross references",
                        Samples.latin(
                                "%PDF-1.7\n" + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9>>\n".repeat(1000)
                                        + "startxref\n9\n%%EOF"),
                "a hundred thousand broken objects",
                        Samples.latin("%PDF-1.7\n"
                                + IntStream.range(1, 100_000)
                                        .mapToObj(i -> i + " 0 obj <</Type/ObjStm/N 9/First 9>> stream")
                                        .collect(Collectors.joining("\n"))));
    }

    private static byte[] objectStreamBomb(byte[] content, String filters) {
        var stream =
                Samples.text(Samples.stream("/Type/ObjStm/N 100000/First 700000/Filter[" + filters + "]", content));
        return Samples.rawPdf("<</Type/Catalog/Pages 900 0 R>>", stream);
    }

    private static byte[] crossReferenceBomb() {
        var body = Samples.text(Samples.stream(
                "/Type/XRef/W[1 4 2]/Size 2147483647/Index[0 2147483647]/Root 9 0 R/Filter/FlateDecode",
                Samples.deflated(new byte[30_000_000])));
        var head = "%PDF-1.7\n";
        return Samples.latin(head + "1 0 obj\n" + body + "\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
    }
}
