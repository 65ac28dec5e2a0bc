/// How permits reach the handlers of requests.
@NullMarked
package de.depesche.portal.delegation.web;

import org.jspecify.annotations.NullMarked;
