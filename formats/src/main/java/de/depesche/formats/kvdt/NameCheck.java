package de.depesche.formats.kvdt;

/// Holds a file's name against what the file says.
final class NameCheck {
    private NameCheck() {}

    static void look(String name, FileFacts file, Found found) {
        var parsed = KvdtFileName.parse(name);
        if (parsed.isEmpty()) {
            found.of(PackageRules.NAME).inFile();
            return;
        }
        int packages = 0;
        for (var part : file.contained()) {
            packages |= part.inName();
        }
        if (packages != parsed.get().packages()) {
            found.of(PackageRules.NAME_PACKAGES)
                    .inFile("found", hex(parsed.get().packages()), "right", hex(packages));
        }
        if (!file.isSender(Integer.parseInt(parsed.get().sender()))) {
            found.of(PackageRules.NAME_SENDER).inFile();
        }
    }

    private static String hex(int packages) {
        return "%02X".formatted(packages);
    }
}
