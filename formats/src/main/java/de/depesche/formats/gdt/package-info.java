/// GDT 2.1 (Gerätedatentransfer): what practice software and devices such as ECG or blood pressure recorders hand
/// each other. Read only; the specification was not read, so nothing here refuses a file.
@NullMarked
package de.depesche.formats.gdt;

import org.jspecify.annotations.NullMarked;
