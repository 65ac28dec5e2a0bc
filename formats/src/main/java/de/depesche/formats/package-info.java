@NullMarked
package de.depesche.formats;

import org.jspecify.annotations.NullMarked;
