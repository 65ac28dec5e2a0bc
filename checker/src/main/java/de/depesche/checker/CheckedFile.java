package de.depesche.checker;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.rules.Report;

/// @param name as the person typed it
record CheckedFile(String name, FileKind kind, Report report) {}
