/// What the portal achieves, each figure beside a yardstick that runs in the same minute on the same machine.
@NullMarked
package de.depesche.benches;

import org.jspecify.annotations.NullMarked;
