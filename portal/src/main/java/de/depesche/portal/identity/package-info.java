/// Konten: people, client systems, sign-in, second factors, sessions.
@NullMarked
package de.depesche.portal.identity;

import org.jspecify.annotations.NullMarked;
