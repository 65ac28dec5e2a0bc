/// Clinical documents: the header of a doctor's letter (Arztbrief, CDA Release 2) with its PDF and its mail, and the
/// documentation of KBV (eDMP, eHKS; CDA level one). Headers are read and checked; bodies are left to schemas that the
/// operator imports.
@NullMarked
package de.depesche.formats.cda;

import org.jspecify.annotations.NullMarked;
