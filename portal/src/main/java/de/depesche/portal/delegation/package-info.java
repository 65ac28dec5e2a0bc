/// Freigaben: permits, the only place that decides rights.
@NullMarked
package de.depesche.portal.delegation;

import org.jspecify.annotations.NullMarked;
