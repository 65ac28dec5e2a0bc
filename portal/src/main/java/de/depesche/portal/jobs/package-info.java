/// Work that the portal does by itself.
@NullMarked
package de.depesche.portal.jobs;

import org.jspecify.annotations.NullMarked;
