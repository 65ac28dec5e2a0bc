package de.depesche.formats.xdt;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What every line of an xDT file has to be, whatever it says. Their words stand in `xdt.rules`; [LineCheck] decides
/// them while it reads.
public final class XdtRules {
    private static final RuleBook BOOK = RuleBook.in(XdtRules.class, "xdt.rules");

    static final Rule LF = BOOK.rule("XDT-LF");
    static final Rule CR = BOOK.rule("XDT-CR");
    static final Rule NO_END = BOOK.rule("XDT-END");
    static final Rule LENGTH = BOOK.rule("XDT-LENGTH");
    static final Rule LENGTH_IN_CHARACTERS = BOOK.rule("XDT-LENGTH-CHARACTERS");
    static final Rule LONG = BOOK.rule("XDT-LONG");
    static final Rule FIELD = BOOK.rule("XDT-FIELD");
    static final Rule EMPTY_LINE = BOOK.rule("XDT-EMPTY-LINE");
    static final Rule EMPTY = BOOK.rule("XDT-EMPTY");
    static final Rule BLANKS = BOOK.rule("XDT-BLANKS");
    static final Rule BREAK = BOOK.rule("XDT-BREAK");
    static final Rule CTRL_Z = BOOK.rule("XDT-CTRL-Z");
    static final Rule ENDLESS = BOOK.rule("XDT-ENDLESS");
    static final Rule ALIEN = BOOK.rule("XDT-ALIEN");
    static final Rule BYTE_ORDER_MARK = BOOK.rule("XDT-BOM");
    static final Rule UTF_16 = BOOK.rule("XDT-UTF16");
    static final Rule UTF_8 = BOOK.rule("XDT-UTF8");
    static final Rule CHARSET = BOOK.rule("XDT-CHARSET");
    static final Rule CONTROL = BOOK.rule("XDT-CONTROL");

    private XdtRules() {}

    /// The whole catalogue, in the order in which people meet it.
    public static List<Rule> all() {
        return BOOK.rules();
    }
}
