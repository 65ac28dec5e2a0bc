/// Einrichtungen: Medical Services and hospitals, memberships and roles.
@NullMarked
package de.depesche.portal.organisations;

import org.jspecify.annotations.NullMarked;
