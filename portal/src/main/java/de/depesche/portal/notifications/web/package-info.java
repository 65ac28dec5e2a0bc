/// Pages of notifications: news, choices, and the demonstration's mailbox.
@NullMarked
package de.depesche.portal.notifications.web;

import org.jspecify.annotations.NullMarked;
