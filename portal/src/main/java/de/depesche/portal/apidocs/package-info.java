/// The description of the API (OpenAPI 3.1): what the handlers say about themselves, joined with a file for each
/// operation under `apidocs/operations`, which holds its examples, scopes, headers and problems in OpenAPI's own words.
@NullMarked
package de.depesche.portal.apidocs;

import org.jspecify.annotations.NullMarked;
