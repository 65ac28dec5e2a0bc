/// Official numbers as values: what they must look like, and what is wrong with one that a person typed.
@NullMarked
package de.depesche.formats.identifiers;

import org.jspecify.annotations.NullMarked;
