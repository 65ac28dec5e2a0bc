/// One way in for every file: tells what it is and checks it as that.
@NullMarked
package de.depesche.formats.inspection;

import org.jspecify.annotations.NullMarked;
