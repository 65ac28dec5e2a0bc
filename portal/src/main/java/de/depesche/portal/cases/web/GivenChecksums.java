package de.depesche.portal.cases.web;

import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.verification.GivenFile;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checksums of the files that somebody wants to find in a receipt, one a line as `sha256sum` prints them: confidential
/// files never leave the reader's machine to be checked.
record GivenChecksums(List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})(?:\\s+\\*?(\\S.{0,254}))?");
    private static final int MOST = 10_000;

    record Line(Hash sha256, String name) {}

    /// @return nothing where a line is no checksum
    static Optional<GivenChecksums> parse(String typed) {
        var lines = new ArrayList<Line>();
        for (var line :
                typed.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches() || lines.size() == MOST) {
                return Optional.empty();
            }
            var hash = Hash.of(HexFormat.of().parseHex(matcher.group(1)));
            lines.add(new Line(hash, Optional.ofNullable(matcher.group(2)).orElse(matcher.group(1))));
        }
        return Optional.of(new GivenChecksums(List.copyOf(lines)));
    }

    /// The same content has the same length: the receipt's own stands in for the one that nobody typed.
    List<GivenFile> against(Optional<ReceiptStatement> statement) {
        return lines.stream()
                .map(line -> new GivenFile(line.name(), line.sha256(), size(line, statement)))
                .toList();
    }

    private static long size(Line line, Optional<ReceiptStatement> statement) {
        return statement.stream()
                .flatMap(known -> known.files().stream())
                .filter(file -> file.sha256().equals(line.sha256()))
                .mapToLong(file -> file.sizeBytes())
                .findFirst()
                .orElse(0);
    }
}
