/// Tables that change by law or contract are data: text with named columns, read with faults that name line, column and
/// what is allowed, so that an operator can replace those inside the jar.
@NullMarked
package de.depesche.formats.tables;

import org.jspecify.annotations.NullMarked;
