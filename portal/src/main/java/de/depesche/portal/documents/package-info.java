/// Dokumente: resumable upload, type check, scan, encryption, blob stores.
@NullMarked
package de.depesche.portal.documents;

import org.jspecify.annotations.NullMarked;
