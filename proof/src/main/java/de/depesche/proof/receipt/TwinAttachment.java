package de.depesche.proof.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The embedded file `beleg.json`, associated with the document as its data (ISO 19005-3 §6.8).
public final class TwinAttachment {
    private static final int LONGEST = 16 << 20;

    private TwinAttachment() {}

    static void attach(PDDocument pdf, byte[] twin, Instant at) throws IOException {
        var when = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(twin), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(twin.length);
        file.setCreationDate(when);
        file.setModDate(when);
        var specification = new PDComplexFileSpecification();
        specification.setFile(Receipt.TWIN_NAME);
        specification.setFileUnicode(Receipt.TWIN_NAME);
        specification.setFileDescription("Dieser Beleg für Programme");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(Receipt.TWIN_NAME, specification));
        var catalog = pdf.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    /// The twin of a PDF, or nothing when it does not have exactly one embedded file of that name.
    ///
    /// @throws IOException the PDF is damaged there, or the twin is longer than 16 MiB
    public static Optional<byte[]> find(PDDocument pdf) throws IOException {
        var names = pdf.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        var files = tree == null ? null : tree.getNames();
        if (files == null || files.size() != 1 || !files.containsKey(Receipt.TWIN_NAME)) {
            return Optional.empty();
        }
        var file = files.get(Receipt.TWIN_NAME).getEmbeddedFile();
        if (file == null) {
            return Optional.empty();
        }
        try (var in = file.createInputStream()) {
            var twin = in.readNBytes(LONGEST + 1);
            if (twin.length > LONGEST) {
                throw new IOException("the embedded file is longer than 16 MiB");
            }
            return Optional.of(twin);
        }
    }
}
