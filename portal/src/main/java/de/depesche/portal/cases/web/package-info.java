/// The cases' pages and REST API.
@NullMarked
package de.depesche.portal.cases.web;

import org.jspecify.annotations.NullMarked;
