package de.depesche.formats.xdt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Tally;
import de.depesche.formats.rules.Where;
import java.util.Map;
import java.util.function.Supplier;

/// Names what is wrong with a line as a line.
final class LineCheck {
    static final byte CTRL_Z = 0x1a;

    private final Dialect dialect;
    private final Findings findings;
    private final Tally tally;
    private final boolean oneByteControls;
    private boolean lineSeen;

    LineCheck(Dialect dialect, Findings findings) {
        this.dialect = dialect;
        this.findings = findings;
        this.tally = new Tally(findings);
        this.oneByteControls = dialect.charset().equals(CharsetTable.LATIN_9);
    }

    void line(LineView line, int kinds) {
        if (line.number() == 1) {
            fileHead(line);
        }
        if (line.isMarked()) {
            add(XdtRules.BYTE_ORDER_MARK, line);
        }
        if (line.field() != LineView.NONE) {
            lineSeen = true;
            head(line);
            content(line, kinds);
            if (line.field() == dialect.charsetField()) {
                charset(line);
            }
        } else {
            noField(line);
        }
        if (line.lineEnd() != LineEnd.CR_LF) {
            lineEnd(line);
        }
    }

    private void fileHead(LineView line) {
        var raw = line.rawBytes();
        int mark = raw.length < 2 ? 0 : ((raw[0] & 0xff) << 8) | (raw[1] & 0xff);
        if (mark == 0xfffe || mark == 0xfeff) {
            findings.unreadable(XdtRules.UTF_16.at(Where.line(1)));
        }
    }

    private void noField(LineView line) {
        var raw = line.rawBytes();
        int end = raw.length - line.lineEnd().length();
        if (end == 0) {
            add(XdtRules.EMPTY_LINE, line);
        } else if (end == 1 && raw[0] == CTRL_Z) {
            add(XdtRules.CTRL_Z, line);
        } else {
            add(XdtRules.FIELD, line);
        }
    }

    private void head(LineView line) {
        int length = line.length();
        if (length > Dialect.LONGEST_CONTENT) {
            add(XdtRules.LONG, line, () -> Map.of("found", String.valueOf(length)));
        } else if (line.declaredLength() != length + LineView.OVERHEAD) {
            int characters = Utf8.characters(line.bytes(), line.from(), line.to());
            boolean counted = characters > 0 && line.declaredLength() == characters + LineView.OVERHEAD;
            add(counted ? XdtRules.LENGTH_IN_CHARACTERS : XdtRules.LENGTH, line, () -> lengths(line));
        }
    }

    private static Map<String, String> lengths(LineView line) {
        return Map.of(
                "found",
                line.declaredLength() < 0 ? "???" : threeDigits(line.declaredLength()),
                "right",
                threeDigits(line.length() + LineView.OVERHEAD));
    }

    private static String threeDigits(int length) {
        return FieldNumber.text(length).substring(1);
    }

    private void content(LineView line, int kinds) {
        int length = line.length();
        if (isBlank(line)) {
            if (!dialect.mayBeEmpty().contains(line.field()) || length > 0) {
                add(XdtRules.EMPTY, line, Map::of);
            }
        } else if (line.byteAt(0) == ' ' || line.byteAt(length - 1) == ' ') {
            add(XdtRules.BLANKS, line, Map::of);
        }
        if ((kinds & LineBuffer.BREAK) != 0) {
            add(XdtRules.BREAK, line, Map::of);
        }
        boolean utf8 =
                (kinds & LineBuffer.NOT_ASCII) != 0 && Utf8.characters(line.bytes(), line.from(), line.to()) >= 0;
        if (utf8) {
            add(XdtRules.UTF_8, line, Map::of);
        }
        boolean highControls = oneByteControls && !utf8 && (kinds & LineBuffer.HIGH_CONTROL) != 0;
        if ((kinds & LineBuffer.CONTROL) != 0 || highControls) {
            add(XdtRules.CONTROL, line, Map::of);
        }
    }

    private static boolean isBlank(LineView line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.byteAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private void charset(LineView line) {
        if (dialect.declared(line.text()).isEmpty()) {
            add(
                    XdtRules.CHARSET,
                    line,
                    () -> Map.of("charset", dialect.charset().name()));
        }
    }

    private void lineEnd(LineView line) {
        var rule = switch (line.lineEnd()) {
            case LF -> XdtRules.LF;
            case CR -> XdtRules.CR;
            case NONE, CR_LF -> XdtRules.NO_END;
        };
        boolean named = line.lineEnd() != LineEnd.NONE || line.field() != LineView.NONE;
        if (named) {
            add(rule, line);
        }
    }

    void end(LineView last, boolean tooLong) {
        tally.close();
        if (tooLong) {
            findings.unreadable(XdtRules.ENDLESS.at(Where.line(last.number() + 1)));
        } else if (!lineSeen) {
            findings.unreadable(XdtRules.ALIEN.at(Where.FILE));
        }
    }

    private void add(Rule rule, LineView line) {
        if (tally.wants(rule)) {
            findings.add(rule.at(Where.line(line.number())));
        }
    }

    private void add(Rule rule, LineView line, Supplier<Map<String, String>> facts) {
        if (tally.wants(rule)) {
            findings.add(rule.at(Where.line(line.number()).atField(line.fieldNumber()), facts.get()));
        }
    }
}
