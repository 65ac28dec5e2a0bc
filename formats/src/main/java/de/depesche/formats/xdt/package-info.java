/// xDT, the line format under KVDT, LDT, GDT and BDT: `LLLFFFF<content>CR LF`, where LLL is the length of the content
/// in
/// **bytes** plus 9 and FFFF the field's number (Feldkennung). Here are a reader and a writer in constant memory, names
/// for everything that can be wrong with a line, and a repair. Nothing here knows what a field means.
///
/// Source of the rules: KBV, KVDT data set description 6.02, section 1.6; KBV/QMS, LDT 3, section 6.4.
@NullMarked
package de.depesche.formats.xdt;

import org.jspecify.annotations.NullMarked;
