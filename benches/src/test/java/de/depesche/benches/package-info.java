@NullMarked
package de.depesche.benches;

import org.jspecify.annotations.NullMarked;
