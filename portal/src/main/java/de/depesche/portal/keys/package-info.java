/// Secrets of this installation: kept in files of mode 600 or given by the environment, never in the database.
@NullMarked
package de.depesche.portal.keys;

import org.jspecify.annotations.NullMarked;
