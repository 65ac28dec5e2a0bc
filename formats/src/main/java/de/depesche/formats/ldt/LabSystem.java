package de.depesche.formats.ldt;

import java.util.Optional;

/// The software that makes a file (Obj_0051).
///
/// @param testNumber the KBV-Prüfnummer; orders for statutory funds need it (rule K050)
public record LabSystem(String name, String version, Optional<String> testNumber) {}
