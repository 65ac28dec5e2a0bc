@NullMarked
package de.depesche.portal;

import org.jspecify.annotations.NullMarked;
