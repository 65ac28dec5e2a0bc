/// Just enough of mail to look into a message: header fields, parts, transfer encodings (RFC 5322, 2045, 2046, 2047,
/// 2231).
/// It neither sends nor fetches.
@NullMarked
package de.depesche.formats.mail;

import org.jspecify.annotations.NullMarked;
