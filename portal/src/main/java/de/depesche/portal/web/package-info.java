/// Page frame, error pages, security chain, messages.
@NullMarked
package de.depesche.portal.web;

import org.jspecify.annotations.NullMarked;
