/// Identifiers, legal deadlines and search folding of German health care as pure functions: no framework, no clock,
/// no network, no files other than the tables inside this jar. Everything here is immutable and safe for threads.
@NullMarked
package de.depesche.formats;

import org.jspecify.annotations.NullMarked;
