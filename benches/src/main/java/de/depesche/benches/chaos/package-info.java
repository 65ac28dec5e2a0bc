/// What systems see of a cluster while its parts are broken, and whether anything that was confirmed to them is lost.
@NullMarked
package de.depesche.benches.chaos;

import org.jspecify.annotations.NullMarked;
