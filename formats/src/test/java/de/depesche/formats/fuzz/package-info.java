/// Every parser that reads outside input meets what nobody would write.
@NullMarked
package de.depesche.formats.fuzz;

import org.jspecify.annotations.NullMarked;
