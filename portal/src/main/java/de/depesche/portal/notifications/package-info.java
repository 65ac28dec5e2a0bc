/// Benachrichtigungen: mail and in-app messages; listens to events, nobody depends on it.
@NullMarked
package de.depesche.portal.notifications;

import org.jspecify.annotations.NullMarked;
