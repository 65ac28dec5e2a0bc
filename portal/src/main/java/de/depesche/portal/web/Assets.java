package de.depesche.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/// Where the bundled styles and scripts lie. Their names carry the hash of their content, so browsers keep them for
/// ever and never mix those of two releases.
record Assets(String style, String script) {

    /// Written by `src/main/frontend/build.mjs` while the portal is built.
    static Assets ofThisBuild() {
        var names = new Properties();
        try (var list = new ClassPathResource("frontend/assets.properties").getInputStream()) {
            names.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException("the styles and scripts were not built", e);
        }
        return new Assets("/assets/" + names.getProperty("style"), "/assets/" + names.getProperty("script"));
    }
}
