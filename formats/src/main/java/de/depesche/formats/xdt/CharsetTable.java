package de.depesche.formats.xdt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.Resource;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table `charsets.csv` beside this class.
final class CharsetTable {
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private CharsetTable() {}

    static Dialect dialect(String name, int field, Set<Integer> mayBeEmpty) {
        return new Dialect(name, field, LATIN_9, charsets(name), mayBeEmpty);
    }

    private static Map<String, DeclaredCharset> charsets(String dialect) {
        return Resource.text(CharsetTable.class, "charsets.csv")
                .lines()
                .filter(line -> line.startsWith(dialect + ";"))
                .map(line -> line.split(";"))
                .map(cells ->
                        new DeclaredCharset(cells[1], Charset.forName(cells[2]), Certainty.valueOf(cells[3]), cells[4]))
                .collect(Collectors.toMap(DeclaredCharset::value, Function.identity()));
    }
}
