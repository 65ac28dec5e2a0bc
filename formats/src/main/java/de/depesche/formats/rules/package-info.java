/// What a check of a file says: rules with their source and how sure they are, findings with their place and the way
/// out, and the report that collects them. Each format declares its own rules; nothing here knows one.
@NullMarked
package de.depesche.formats.rules;

import org.jspecify.annotations.NullMarked;
