/// Uploads by tus 1.0.0 and by plain forms, and downloads. Pages of other modules hand the files of their forms to
/// [FormUploads].
@NamedInterface("web")
@NullMarked
package de.depesche.portal.documents.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
