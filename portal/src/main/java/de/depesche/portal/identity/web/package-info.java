/// Pages for signing in, passwords and sessions.
@NullMarked
package de.depesche.portal.identity.web;

import org.jspecify.annotations.NullMarked;
