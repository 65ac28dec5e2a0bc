package de.depesche.proof;

final class Usage {
    private Usage() {}

    static String text(Language language) {
        return language.of("""
                Aufruf: depesche verify BELEG.pdf [DATEI...] [--trust DATEI] [--lang de|en] [--json]
                  BELEG.pdf      ein versiegelter Beleg
                  DATEI...       Dateien, die im Beleg stehen sollen
                  --trust DATEI  öffentliche Schlüssel des Portals; ohne sie wird nicht geprüft, wer gesiegelt hat
                  --json         Ergebnis für Programme
                Ergebnis: 0 alles Geprüfte gilt, 1 etwas gilt nicht, 2 falscher Aufruf
                """, """
                Usage: depesche verify RECEIPT.pdf [FILE...] [--trust FILE] [--lang de|en] [--json]
                  RECEIPT.pdf    a sealed receipt
                  FILE...        files that should be in the receipt
                  --trust FILE   the portal's public keys; without them nobody knows who sealed
                  --json         result for programs
                Result: 0 everything checked holds, 1 something does not, 2 wrong use
                """);
    }
}
