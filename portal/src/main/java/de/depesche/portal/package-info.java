/// The portal: each package below is a module; `docs/architecture.md` tells how they fit together.
@NullMarked
package de.depesche.portal;

import org.jspecify.annotations.NullMarked;
