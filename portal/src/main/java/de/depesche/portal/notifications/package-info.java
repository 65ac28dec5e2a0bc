/// Benachrichtigungen: mails and messages to people. Listens to events; nobody depends on it.
@NullMarked
package de.depesche.portal.notifications;

import org.jspecify.annotations.NullMarked;
