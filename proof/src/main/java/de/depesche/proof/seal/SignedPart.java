package de.depesche.proof.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The bytes that a PDF's one seal covers, and the rule for what may stand behind them.
///
/// Level LT writes certificates and the revocation list behind the seal. Nothing else may be there: the appended
/// objects are new ones, or the catalog with nothing but its `/DSS` entry changed, and the trailer names the same
/// objects as the sealed one. So what people see is what was sealed.
public final class SignedPart {
    private static final Pattern OBJECT = Pattern.compile("(?<![0-9])([0-9]{1,10})\\s+[0-9]{1,5}\\s+obj(?![a-z])");
    private static final String END = "%%EOF";

    /// What a trailer says of how the file is written. Everything else in it is content: the catalog, the title.
    private static final Set<COSName> WRITING = Set.of(
            COSName.SIZE,
            COSName.PREV,
            COSName.XREF_STM,
            COSName.ID,
            COSName.TYPE,
            COSName.INDEX,
            COSName.W,
            COSName.LENGTH,
            COSName.FILTER,
            COSName.DECODE_PARMS);

    private final byte[] file;
    private final int end;

    private SignedPart(byte[] file, int end) {
        this.file = file;
        this.end = end;
    }

    /// @return nothing when the file does not have exactly one signature over its beginning
    /// @throws IOException not a readable PDF
    public static Optional<SignedPart> of(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var signatures = pdf.getSignatureDictionaries();
            if (signatures.size() != 1) {
                return Optional.empty();
            }
            return end(file, signatures.getFirst().getByteRange()).map(end -> new SignedPart(file, end));
        }
    }

    /// `[0 a b c]`: the gap from a to b is one hexadecimal string, the seal's value, and nothing else.
    private static Optional<Integer> end(byte[] file, int[] range) {
        if (range.length != 4 || range[0] != 0 || range[1] <= 0 || range[3] <= 0) {
            return Optional.empty();
        }
        var gapStart = (long) range[1];
        var gapEnd = (long) range[2];
        var end = gapEnd + range[3];
        if (gapEnd <= gapStart + 2 || end > file.length || file[range[1]] != '<' || file[range[2] - 1] != '>') {
            return Optional.empty();
        }
        for (var at = range[1] + 1; at < range[2] - 1; at++) {
            if (Character.digit(file[at], 16) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of((int) end);
    }

    /// A PDF of its own: the file as it was when it was sealed.
    public byte[] bytes() {
        return Arrays.copyOf(file, end);
    }

    /// Whether nothing that a reader could show stands behind the seal.
    ///
    /// @throws IOException not a readable PDF
    public boolean isLast() throws IOException {
        var appended = new String(file, end, file.length - end, StandardCharsets.ISO_8859_1);
        if (appended.isEmpty()) {
            return true;
        }
        if (count(appended, "startxref") != 1
                || count(appended, END) != 1
                || !appended.strip().endsWith(END)) {
            return false;
        }
        try (var signed = Loader.loadPDF(bytes());
                var whole = Loader.loadPDF(file)) {
            return onlyTheCatalogIsRewritten(appended, signed, whole)
                    && sameButForValidationData(signed, whole)
                    && same(named(signed), named(whole));
        }
    }

    private static boolean onlyTheCatalogIsRewritten(String appended, PDDocument signed, PDDocument whole) {
        var sealed = numbers(signed);
        sealed.remove(catalogNumber(signed));
        return catalogNumber(signed) == catalogNumber(whole)
                && OBJECT.matcher(appended)
                        .results()
                        .noneMatch(object -> sealed.contains(Long.parseLong(object.group(1))))
                && whole.getDocument().getXrefTable().entrySet().stream()
                        .filter(entry -> sealed.contains(entry.getKey().getNumber()))
                        .allMatch(entry -> entry.getValue()
                                .equals(signed.getDocument().getXrefTable().get(entry.getKey())))
                && numbers(whole).containsAll(sealed);
    }

    private static Set<Long> numbers(PDDocument pdf) {
        var numbers = new HashSet<Long>();
        pdf.getDocument().getXrefTable().keySet().forEach(key -> numbers.add(key.getNumber()));
        return numbers;
    }

    private static long catalogNumber(PDDocument pdf) {
        var root = pdf.getDocument().getTrailer().getItem(COSName.ROOT);
        return root instanceof COSObject object ? object.getKey().getNumber() : -1;
    }

    private static COSDictionary named(PDDocument pdf) {
        var trailer = new COSDictionary(pdf.getDocument().getTrailer());
        WRITING.forEach(trailer::removeItem);
        return trailer;
    }

    private static boolean sameButForValidationData(PDDocument signed, PDDocument whole) {
        var before = new COSDictionary(signed.getDocumentCatalog().getCOSObject());
        var after = new COSDictionary(whole.getDocumentCatalog().getCOSObject());
        var dss = COSName.getPDFName("DSS");
        var had = before.containsKey(dss);
        after.removeItem(dss);
        return !had && !whole.isEncrypted() && same(before, after);
    }

    /// References are the same when they name the same object; that object itself is known to be the sealed one.
    private static boolean same(COSBase one, COSBase other) {
        return switch (one) {
            case COSObject a -> other instanceof COSObject b && a.getKey().equals(b.getKey());
            case COSDictionary a ->
                other instanceof COSDictionary b
                        && a.keySet().equals(b.keySet())
                        && a.keySet().stream().allMatch(key -> same(a.getItem(key), b.getItem(key)));
            case COSArray a ->
                other instanceof COSArray b
                        && a.size() == b.size()
                        && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
            default -> one.equals(other);
        };
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
