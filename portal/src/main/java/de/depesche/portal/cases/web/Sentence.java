package de.depesche.portal.cases.web;

import java.util.List;

/// A text of the message files with what fills its places; templates say `${#messages.msgWithParams(s.key, s.values)}`.
record Sentence(String key, List<Object> arguments) {
    Sentence {
        arguments = List.copyOf(arguments);
    }

    public Object[] values() {
        return arguments.toArray();
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
