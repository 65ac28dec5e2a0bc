package de.depesche.portal.cases;

import de.depesche.portal.problems.SettingRefused;
import de.depesche.proof.log.Hash;
import de.depesche.proof.seal.SealKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of the root that this portal's seals lead to: its fingerprint. A node that made a root of
/// its own would seal receipts which the others call broken.
@Component
class SealRoot {
    private final JdbcClient db;

    SealRoot(JdbcClient db) {
        this.db = db;
    }

    /// Before a missing root is made.
    void requireFolder(Path folder) {
        if (isKnown() && !Files.exists(folder.resolve("root.p12"))) {
            throw refused(folder, "(missing)");
        }
    }

    /// The first root under which this database's receipts are sealed is remembered.
    SealKeys recognised(SealKeys keys, Path folder) {
        var fingerprint = fingerprint(keys);
        db.sql("insert into cases.seal_root (fingerprint) values (:fingerprint) on conflict do nothing")
                .param("fingerprint", fingerprint)
                .update();
        var known = db.sql("select fingerprint from cases.seal_root")
                .query(String.class)
                .single();
        if (!known.equals(fingerprint)) {
            throw refused(folder, "(another root)");
        }
        return keys;
    }

    private boolean isKnown() {
        return db.sql("select exists (select from cases.seal_root)")
                .query(Boolean.class)
                .single();
    }

    private static String fingerprint(SealKeys keys) {
        try {
            return Hash.sha256(keys.root().getEncoded()).hex();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    private static SettingRefused refused(Path folder, String found) {
        return new SettingRefused(
                folder.toString(),
                found,
                "the keys that this database's receipts are sealed with: copy the folder keys/seal of the node that was"
                        + " there first, or restore it from the backup");
    }
}
