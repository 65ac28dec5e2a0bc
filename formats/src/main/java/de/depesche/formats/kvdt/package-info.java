/// KVDT, the quarterly billing of practices to their KV: read, check, show as cases, compare.
///
/// What a version allows is data (`fields.csv`, `versions.csv` and an outline per version among the resources); what no
/// table can say is a rule in one of the `…Rules` catalogues, each with its condition beside its text. Adding one
/// touches nothing else. Master data (ICD-10-GM, EBM, payers) come from outside; without them the rules that need
/// them say so.
@NullMarked
package de.depesche.formats.kvdt;

import org.jspecify.annotations.NullMarked;
