package de.depesche.portal.documents.web;

import de.depesche.portal.documents.FileName;
import de.depesche.portal.documents.NewUpload;
import de.depesche.portal.documents.Place;
import de.depesche.portal.documents.Upload;
import de.depesche.portal.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/// `Upload-Metadata`: names with Base64 values. `filename` and the place (`place` names its kind, `case` by default,
/// and a value of that name its id, such as `case`) are for us; the rest is for the place.
record TusMetadata(Map<String, String> values) {
    private static final String HEADER = "Upload-Metadata";
    private static final int MOST = 20;
    private static final int LONGEST = 1000;

    static TusMetadata parse(String header) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : header.strip().split("\\s*,\\s*")) {
            var parts = pair.split(" ", 2);
            if (!parts[0].matches("[\\x21-\\x7e]{1,64}") || values.size() == MOST) {
                throw new Problem.Invalid(HEADER, "upload-metadata");
            }
            if (values.put(parts[0], parts.length == 1 ? "" : decoded(parts[0], parts[1].strip())) != null) {
                throw new Problem.Invalid(HEADER, "upload-metadata-twice", parts[0]);
            }
        }
        return new TusMetadata(values);
    }

    private static String decoded(String name, String base64) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Problem.Invalid(HEADER, "upload-metadata-value", name);
        }
    }

    NewUpload wanted(OptionalLong bytes) {
        var name = values.get("filename");
        if (name == null) {
            throw new Problem.Invalid(HEADER, "upload-without-name");
        }
        var kind = values.getOrDefault("place", "case");
        var rest = values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("filename")
                        && !entry.getKey().equals("place")
                        && !entry.getKey().equals(kind))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> bounded(entry.getValue())));
        return new NewUpload(new Place(kind, id(kind)), FileName.cleaned(name), bytes, rest);
    }

    private UUID id(String kind) {
        try {
            return UUID.fromString(values.getOrDefault(kind, ""));
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(HEADER, "upload-without-place", kind);
        }
    }

    /// The database takes no NUL, and nobody needs more.
    private static String bounded(String value) {
        var text = value.replace("\0", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static String of(Upload upload) {
        var values = new LinkedHashMap<String, String>();
        values.put("filename", upload.fileName());
        values.put("place", upload.place().kind());
        values.put(upload.place().kind(), upload.place().id().toString());
        values.putAll(upload.metadata());
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }
}
