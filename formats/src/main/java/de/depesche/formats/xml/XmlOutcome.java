package de.depesche.formats.xml;

/// What came of reading XML.
public sealed interface XmlOutcome {

    record Read(XmlDocument document) implements XmlOutcome {}

    /// @param line where reading ended, counted from 1; 0 where that is not known
    /// @param detail what stands in the way; of broken markup in the parser's own words
    record Refused(Reason reason, int line, String detail) implements XmlOutcome {}

    enum Reason {
        /// Broken markup, broken characters, or no XML at all.
        NOT_WELL_FORMED,
        /// A document type declaration: the door to entities, harmless in none of the formats.
        DOCUMENT_TYPE,
        /// More than [XmlLimits] allow.
        TOO_LARGE
    }
}
