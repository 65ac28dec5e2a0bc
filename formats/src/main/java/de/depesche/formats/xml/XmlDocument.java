package de.depesche.formats.xml;

/// A document that was read within its limits.
///
/// @param encoding as declared or, without a declaration, as recognised; in capitals
public record XmlDocument(XmlElement root, String encoding) {}
