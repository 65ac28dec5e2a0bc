package de.depesche.portal.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens a PDF as a viewer does and counts its pages by walking to each, since the count that a file states is only a
/// claim.
record PdfLook(int code, int pages) {
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 200_000;
    private static final long MOST_MEMORY = 64L << 20;

    private record Node(COSDictionary dictionary, int depth) {}

    static PdfLook at(RandomAccessRead bytes) throws IOException {
        try (var document = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return pagesOf(document);
        } catch (AskFailed e) {
            throw e.reason();
        } catch (InvalidPasswordException e) {
            return new PdfLook(PdfProcess.PASSWORD, 0);
        } catch (StackOverflowError e) {
            return new PdfLook(PdfProcess.TOO_DEEP, 0);
        } catch (IOException | RuntimeException e) {
            return new PdfLook(PdfProcess.DAMAGED, 0);
        }
    }

    private static PdfLook pagesOf(PDDocument document) {
        var root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        if (!(root instanceof COSDictionary tree)) {
            return new PdfLook(PdfProcess.DAMAGED, 0);
        }
        var seen = new HashSet<COSBase>();
        var open = new ArrayDeque<Node>();
        open.push(new Node(tree, 0));
        int pages = 0;
        while (!open.isEmpty()) {
            var node = open.pop();
            if (node.depth() > DEEPEST || seen.size() > MOST_NODES || !seen.add(node.dictionary())) {
                return new PdfLook(PdfProcess.TOO_DEEP, 0);
            }
            if (node.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                push(kids, node.depth() + 1, open);
            } else if (!COSName.PAGES.equals(node.dictionary().getDictionaryObject(COSName.TYPE))) {
                pages++;
            }
        }
        return pages == 0 ? new PdfLook(PdfProcess.NO_PAGES, 0) : new PdfLook(PdfProcess.SOUND, pages);
    }

    private static void push(COSArray kids, int depth, ArrayDeque<Node> open) {
        for (int i = 0; i < kids.size() && open.size() <= MOST_NODES; i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(new Node(kid, depth));
            }
        }
    }

    /// The first file takes a second of class loading; better before somebody waits.
    static void warmUp() throws IOException {
        var made = new java.io.ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(made);
        }
        at(new RandomAccessReadBuffer(made.toByteArray()));
    }
}
