/// The process that reads PDF files apart from the portal. It sees no settings, no database and no other file.
@NullMarked
package de.depesche.portal.documents.pdf;

import org.jspecify.annotations.NullMarked;
