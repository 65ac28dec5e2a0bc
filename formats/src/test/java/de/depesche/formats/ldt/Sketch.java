package de.depesche.formats.ldt;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// LDT in one line, for examples: `8215( 8145:Obj_0045( 3000=4711 ) )` is a record with a field that announces an
/// object with a field. A blank in a content is written `_`; `7420!` is a field without content.
final class Sketch {
    private static final Charset LATIN = Charset.forName("ISO-8859-15");

    private final List<String> lines = new ArrayList<>();
    private final List<String> closers = new ArrayList<>();

    private Sketch() {}

    /// `9300=SUM` becomes the right checksum.
    static byte[] bytes(String sketch) {
        var text = String.join("", lines(sketch));
        int sum = text.indexOf("SUM\r\n");
        return (sum < 0 ? text : summed(text, sum)).getBytes(LATIN);
    }

    private static String summed(String text, int at) {
        int begin = text.lastIndexOf('\n', at) + 1;
        var checksum = new Checksum();
        var before = text.substring(0, begin).getBytes(LATIN);
        checksum.bytes(before, 0, before.length);
        var value = checksum.value();
        var upper = text.startsWith("UPPER", at - 5);
        return text.substring(0, begin)
                + line("9300", upper ? value.toUpperCase(Locale.ROOT) : value)
                + text.substring(at + 5);
    }

    static List<String> lines(String sketch) {
        var drawn = new Sketch();
        Arrays.stream(sketch.strip().split("\\s+")).forEach(drawn::word);
        return drawn.lines;
    }

    static String line(String number, String content) {
        return "%03d%s%s\r\n".formatted(content.getBytes(LATIN).length + 9, number, content);
    }

    private void word(String word) {
        if (word.equals(")")) {
            lines.add(closers.removeLast());
        } else if (word.endsWith("(")) {
            open(word.substring(0, word.length() - 1));
        } else {
            var cells = word.split("[=!]", 2);
            lines.add(line(cells[0], cells[1].startsWith("Obj_") ? cells[1] : cells[1].replace('_', ' ')));
        }
    }

    private void open(String word) {
        if (!word.contains(":")) {
            lines.add(line("8000", word));
            closers.add(line("8001", word));
            return;
        }
        var cells = word.split(":");
        lines.add(line(cells[0], name(cells[0])));
        lines.add(line("8002", cells[1]));
        closers.add(line("8003", cells[1]));
    }

    /// The text that announces an object, as the tables have it.
    private static String name(String number) {
        return Blueprints.LDT3.all().stream()
                .flatMap(blueprint -> blueprint.allSlots().stream())
                .filter(slot -> slot.number().equals(number))
                .map(FieldSlot::name)
                .findFirst()
                .orElse("Objekt");
    }
}
