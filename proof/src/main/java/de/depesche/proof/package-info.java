@NullMarked
package de.depesche.proof;

import org.jspecify.annotations.NullMarked;
