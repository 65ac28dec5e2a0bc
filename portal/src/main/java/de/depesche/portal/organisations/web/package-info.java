/// What pages show of organisations.
@NullMarked
package de.depesche.portal.organisations.web;

import org.jspecify.annotations.NullMarked;
