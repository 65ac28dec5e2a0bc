package de.depesche.checker;

import de.depesche.checker.Order.Check;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.inspection.Receivers;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.xml.XmlSchemas;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/// What the person has beside the files: master data, a schema, the routing table.
record Imports(Check check, Clock clock) {

    Inspection inspection() throws Unusable {
        var inspection = new Inspection(masterData(), schemas());
        return check.routing().isEmpty()
                ? inspection
                : inspection.with(new Receivers(table(check.routing().get()), check.kv(), LocalDateTime.now(clock)));
    }

    private MasterData masterData() throws Unusable {
        return check.master().isEmpty()
                ? MasterData.NONE
                : MasterFolder.read(check.master().get());
    }

    private Optional<XmlSchemas> schemas() throws Unusable {
        return check.schema().isEmpty()
                ? Optional.empty()
                : Optional.of(MasterFolder.schemas(check.schema().get()));
    }

    private static RoutingTable table(Path file) throws Unusable {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return RoutingTable.read(in).table().orElseThrow(() -> Unusable.routing(file));
        } catch (IOException e) {
            throw Unusable.toRead(file, e);
        }
    }
}
