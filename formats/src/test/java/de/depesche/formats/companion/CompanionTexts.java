package de.depesche.formats.companion;

import java.nio.charset.StandardCharsets;

/// Companion files of an invented practice, which keep every rule.
final class CompanionTexts {
    static final String BILLING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <einlieferung xsi:schemaLocation="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/2.0.0 KVTA_Einlieferung_Abrechnung_2_0_0.xsd" xmlns="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/2.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <version V="1"/>
              <guid V="0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"/>
              <bsnr V="181234500"/>
              <testdaten V="false"/>
              <lieferungs_zeitpunkt V="2026-04-02T13:10:17+02:00"/>
              <dokumenten_typ V="ABRECHNUNG"/>
              <quartal V="2026-1"/>
              <vollstaendig V="true"/>
              <anhang V="Z01181234500_02.04.2026_13.10.con.xkm"/>
            </einlieferung>
            """;
    static final String DOCUMENTATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <einlieferung xsi:schemaLocation="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/1.0.0 KVTA_Einlieferung_eDoku_2_0_0.xsd" xmlns="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <version V="1"/>
              <guid V="0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"/>
              <bsnr V="181234500"/>
              <testdaten V="false"/>
              <lieferungs_zeitpunkt V="2026-04-02T13:10:17Z"/>
              <dokumenten_typ V="QSHGV"/>
              <quartal V="2026-1"/>
              <anhang V="181234500_20260402T131017_1_QSHGV.zip.xkm"/>
            </einlieferung>
            """;

    private CompanionTexts() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
