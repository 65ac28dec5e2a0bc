/// When a period ends by law (§§ 187–193 BGB, § 26 SGB X), by which rule, and which period applies (PrüfvV).
@NullMarked
package de.depesche.formats.deadlines;

import org.jspecify.annotations.NullMarked;
