package de.depesche.portal.cases.web;

import de.depesche.proof.log.Hash;
import de.depesche.proof.verification.GivenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// Files that somebody sent along to be found in a receipt: hashed, never kept.
final class GivenParts {
    private static final int LONGEST_NAME = 255;

    private GivenParts() {}

    /// Browsers send an empty part where no file was chosen.
    static List<GivenFile> of(List<MultipartFile> parts) throws IOException {
        var files = new ArrayList<GivenFile>();
        for (var part : parts) {
            if (!name(part).isEmpty()) {
                files.add(given(part));
            }
        }
        return files;
    }

    private static GivenFile given(MultipartFile part) throws IOException {
        try (var in = new DigestInputStream(part.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new GivenFile(name(part), Hash.of(in.getMessageDigest().digest()), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Without its folder, which some browsers send.
    static String name(MultipartFile part) {
        var path = Optional.ofNullable(part.getOriginalFilename()).orElse("");
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
