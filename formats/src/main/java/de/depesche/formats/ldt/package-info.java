/// LDT 3 (Labordatentransfer, KBV): orders of practices and findings of laboratories.
///
/// Which objects, fields, values and formats there are stands in the tables beside this package; what depends on
/// several fields stands as [de.depesche.formats.ldt.ContextRule] in the classes whose names end in `Rules`.
@NullMarked
package de.depesche.formats.ldt;

import org.jspecify.annotations.NullMarked;
