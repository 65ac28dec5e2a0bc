/// The sealed family of errors: what ends a request because of the caller or the state of things.
@NullMarked
package de.depesche.portal.problems;

import org.jspecify.annotations.NullMarked;
