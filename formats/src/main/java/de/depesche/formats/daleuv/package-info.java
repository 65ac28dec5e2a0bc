/// The envelope of DALE-UV, by which doctors report to the accident insurers: segments in the manner of EDIFACT, the
/// pairing of order and payload files, and receipts. What stands in the payload stays closed to us: its segment tables
/// are not ours to know.
@NullMarked
package de.depesche.formats.daleuv;

import org.jspecify.annotations.NullMarked;
