/// Beispielwelt: invented organisations, people and cases for trying the portal out; only with `depesche.demo=true`
/// and only in an empty database. Nothing depends on it.
@NullMarked
package de.depesche.portal.demo;

import org.jspecify.annotations.NullMarked;
