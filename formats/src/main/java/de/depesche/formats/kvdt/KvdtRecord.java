package de.depesche.formats.kvdt;

import de.depesche.formats.xdt.LineView;
import java.nio.charset.Charset;
import java.util.Arrays;

/// One record (Satz) of a file, used again for the next: its fields in order, as a tree of services and diagnoses.
/// Fields are called by their index; -1 stands for a field that is not there.
final class KvdtRecord {
    static final int NONE = -1;
    /// A case of a quarter has some hundred lines. What goes on after this many is not kept.
    static final int MOST_FIELDS = 1 << 16;

    private static final int FIRST_SIZE = 256;
    private static final int NUMBERS = 10_000;
    private static final int DIGITS = 9;

    private final int[] first = new int[NUMBERS];
    private final int[] last = new int[NUMBERS];
    private final int[] open = new int[Node.DEEPEST + 1];
    private byte[] bytes = new byte[FIRST_SIZE * 16];
    private int[] field = new int[FIRST_SIZE];
    private int[] from = new int[FIRST_SIZE + 1];
    private int[] line = new int[FIRST_SIZE];
    private int[] parent = new int[FIRST_SIZE];
    private int[] level = new int[FIRST_SIZE];
    private int[] next = new int[FIRST_SIZE];
    private int size;
    private int depth;
    private long begin;
    private RecordKind kind = RecordKind.CON0;
    private Shape shape = Shape.UNKNOWN;
    private Charset charset = Charset.forName("ISO-8859-15");

    KvdtRecord() {
        Arrays.fill(first, NONE);
    }

    void begin(RecordKind kind, Shape shape, long line, Charset charset) {
        for (int i = 0; i < size; i++) {
            first[field[i]] = NONE;
        }
        size = 0;
        depth = 0;
        this.begin = line;
        this.kind = kind;
        this.shape = shape;
        this.charset = charset;
    }

    /// @return whether there was room
    boolean add(LineView view) {
        if (size == MOST_FIELDS) {
            return false;
        }
        grow(view.length());
        field[size] = view.field();
        line[size] = (int) Math.min(Integer.MAX_VALUE, view.number() - begin);
        view.contentInto(bytes, from[size]);
        from[size + 1] = from[size] + view.length();
        chain();
        attach();
        size++;
        return true;
    }

    private void grow(int length) {
        if (from[size] + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (from[size] + length));
        }
        if (size == field.length) {
            field = Arrays.copyOf(field, 2 * size);
            from = Arrays.copyOf(from, 2 * size + 1);
            line = Arrays.copyOf(line, 2 * size);
            parent = Arrays.copyOf(parent, 2 * size);
            level = Arrays.copyOf(level, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
    }

    private void chain() {
        int number = field[size];
        next[size] = NONE;
        if (first[number] == NONE) {
            first[number] = size;
        } else {
            next[last[number]] = size;
        }
        last[number] = size;
    }

    /// A field without its parent, or without a place, hangs below the last one that has a place; where that is
    /// possible, what follows can still belong to it.
    private void attach() {
        int place = shape.place(field[size]);
        parent[size] = NONE;
        level[size] = depth + 1;
        if (place < 0) {
            return;
        }
        var node = shape.node(place);
        boolean fits = node.parent() < 0 || isOpen(node);
        if (fits || node.level() > depth) {
            Arrays.fill(open, Math.min(depth + 1, node.level()), node.level() + 1, size);
            depth = node.level();
            level[size] = depth;
            parent[size] = fits && node.parent() >= 0 ? open[depth - 1] : NONE;
        }
    }

    private boolean isOpen(Node node) {
        int above = node.level() - 1;
        return above <= depth && shape.place(field[open[above]]) == node.parent();
    }

    RecordKind kind() {
        return kind;
    }

    Shape shape() {
        return shape;
    }

    int size() {
        return size;
    }

    boolean has(int number) {
        return first[number] != NONE;
    }

    int first(int number) {
        return first[number];
    }

    /// The next field of the same number.
    int next(int at) {
        return next[at];
    }

    /// The first field of that number below another.
    int child(int at, int number) {
        for (int i = at + 1; i < size && level[i] > level[at]; i++) {
            if (field[i] == number && parent[i] == at) {
                return i;
            }
        }
        return NONE;
    }

    /// Whether a field of that number stands below another, wherever.
    boolean within(int at, int number) {
        for (int i = at + 1; i < size && level[i] > level[at]; i++) {
            if (field[i] == number) {
                return true;
            }
        }
        return false;
    }

    int parent(int at) {
        return parent[at];
    }

    int field(int at) {
        return field[at];
    }

    /// @param at [#NONE] for the record's first line
    long line(int at) {
        return at == NONE ? begin : begin + line[at];
    }

    int length(int at) {
        return from[at + 1] - from[at];
    }

    byte byteAt(int at, int index) {
        return bytes[from[at] + index];
    }

    String text(int at) {
        return new String(bytes, from[at], length(at), charset);
    }

    boolean is(int at, String ascii) {
        if (at == NONE || length(at) != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from[at] + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isAny(int at, String... ascii) {
        for (var one : ascii) {
            if (is(at, one)) {
                return true;
            }
        }
        return false;
    }

    /// @return -1 where the field is not there, has anything but digits, or more than nine
    int digits(int at) {
        if (at == NONE || length(at) == 0 || length(at) > DIGITS) {
            return NONE;
        }
        return digits(at, 0, length(at));
    }

    /// Some digits of a content; -1 where they are none.
    int digits(int at, int begin, int end) {
        int number = 0;
        for (int i = from[at] + begin; i < from[at] + end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /// @return JJJJMMTT; -1 where the field is not there or no day of the calendar
    int day(int at) {
        int number = at != NONE && length(at) == 8 ? digits(at) : NONE;
        return number != NONE && Days.isDay(number) ? number : NONE;
    }

    /// @return as [Days#quarter(int)]
    int quarter(int at) {
        int number = at != NONE && length(at) == 5 ? digits(at) : NONE;
        return number == NONE ? NONE : Days.quarter(number);
    }
}
