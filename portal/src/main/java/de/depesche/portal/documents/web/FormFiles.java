package de.depesche.portal.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/// A form with files whose files are still on the line: its fields before the first file, and the files one by one.
public final class FormFiles {
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_FIELD = 8 << 10;
    /// A name of 255 characters, each of four bytes that a browser may write as three characters, and the rest.
    private static final int LONGEST_HEADER = 8 << 10;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final FileItemIterator items;
    private @Nullable FileItemStream next;

    private FormFiles(FileItemIterator items) {
        this.items = items;
    }

    /// @return the form of a request that [StreamedForms] has begun to read
    public static Optional<FormFiles> of(HttpServletRequest request) {
        return Optional.ofNullable((FormFiles) request.getAttribute(FormFiles.class.getName()));
    }

    /// Empty when it is no form, or one with too much in front of the files.
    static Optional<FormFiles> begin(HttpServletRequest request) throws IOException {
        try {
            var upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(LONGEST_HEADER);
            var form = new FormFiles(upload.getItemIterator(new ServletRequestContext(request)));
            return form.readFields() ? Optional.of(form) : Optional.empty();
        } catch (FileUploadException e) {
            return Optional.empty();
        }
    }

    private boolean readFields() throws FileUploadException, IOException {
        while (items.hasNext()) {
            var item = items.next();
            if (!item.isFormField()) {
                next = item;
                return true;
            }
            var value = item.openStream().readNBytes(LONGEST_FIELD + 1);
            if (value.length > LONGEST_FIELD || fields.size() == MOST_FIELDS) {
                return false;
            }
            fields.put(item.getFieldName(), new String(value, StandardCharsets.UTF_8));
        }
        return true;
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /// One file; its bytes must be read before the next one is asked for.
    record FormFile(String name, InputStream bytes) {}

    /// @return empty after the last one
    Optional<FormFile> nextFile() throws IOException {
        try {
            var item = next;
            next = null;
            while (item == null
                    || item.isFormField()
                    || item.getName() == null
                    || item.getName().isBlank()) {
                if (!items.hasNext()) {
                    return Optional.empty();
                }
                item = items.next();
            }
            return Optional.of(new FormFile(item.getName(), item.openStream()));
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }
}
