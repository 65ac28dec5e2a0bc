package de.depesche.portal.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `restore FOLDER [--check] [--checkpoint FILE]…`
///
/// @param onlyCheck reads the backup and brings nothing back
record RestoreCall(Path folder, boolean onlyCheck, List<Path> checkpoints) {

    /// @return empty when it is called wrongly
    static Optional<RestoreCall> of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            return Optional.empty();
        }
        var onlyCheck = false;
        var checkpoints = new ArrayList<Path>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--check")) {
                onlyCheck = true;
            } else if (arguments.get(i).equals("--checkpoint") && i + 1 < arguments.size()) {
                checkpoints.add(Path.of(arguments.get(++i)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new RestoreCall(Path.of(arguments.getFirst()), onlyCheck, List.copyOf(checkpoints)));
    }
}
