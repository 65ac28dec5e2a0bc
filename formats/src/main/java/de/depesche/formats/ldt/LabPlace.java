package de.depesche.formats.ldt;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Lanr;

/// A practice or laboratory with the doctor who answers for it.
///
/// @param name of the place
/// @param phone of the place
public record LabPlace(Bsnr bsnr, String name, String phone, Lanr lanr, String familyName, String givenName) {}
