/// LDT 2, which laboratories still send: records of plain fields, read only, and shown as the view of LDT 3. Its
/// specification was not read; what is said about it comes from files in use, so nothing here refuses a file.
@NullMarked
package de.depesche.formats.ldt2;

import org.jspecify.annotations.NullMarked;
