/// The only way in for XML: no document type, nothing fetched, nothing without bounds. Every format that is XML reads
/// through here.
@NullMarked
package de.depesche.formats.xml;

import org.jspecify.annotations.NullMarked;
