/// PostgreSQL: embedded under the data folder by default, any other by URL.
@NullMarked
package de.depesche.portal.database;

import org.jspecify.annotations.NullMarked;
