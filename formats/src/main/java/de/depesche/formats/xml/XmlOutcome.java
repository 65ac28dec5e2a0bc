package de.depesche.formats.xml;

import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;

/// What came of reading XML.
public sealed interface XmlOutcome {

    record Read(XmlDocument document) implements XmlOutcome {}

    /// @param where reading ended: the line, as far as it is known, and the elements that are open there
    /// @param why what stands in the way; of the file it holds nothing but names of elements and attributes
    record Refused(Reason reason, Where where, Text why) implements XmlOutcome {}

    enum Reason {
        /// Broken markup, broken characters, or no XML at all.
        NOT_WELL_FORMED,
        /// A document type declaration: the door to entities, harmless in none of the formats.
        DOCUMENT_TYPE,
        /// More than [XmlLimits] allow.
        TOO_LARGE
    }
}
