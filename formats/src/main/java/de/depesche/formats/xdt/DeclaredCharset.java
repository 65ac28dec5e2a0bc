package de.depesche.formats.xdt;

import de.depesche.formats.rules.Certainty;
import java.nio.charset.Charset;

/// What one value of the charset field means.
///
/// @param certainty how sure that meaning is
public record DeclaredCharset(String value, Charset charset, Certainty certainty, String source) {}
