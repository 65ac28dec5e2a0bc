package de.depesche.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What strace saw of a process with many threads, each call at the moment at which it mattered: a write when it began,
/// everything else when it was done.
final class Trace {
    private static final Pattern LINE = Pattern.compile("(\\d+)\\s+(.*)");
    private static final Pattern BEGUN = Pattern.compile("(.*) <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");

    private Trace() {}

    static List<String> ofDone(List<String> lines) {
        var done = new ArrayList<String>();
        var begun = new HashMap<String, String>();
        for (var line : lines) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            var first = BEGUN.matcher(parts.group(2));
            var rest = RESUMED.matcher(parts.group(2));
            if (first.matches()) {
                begun.put(parts.group(1), first.group(1));
                if (isWrite(first.group(1))) {
                    done.add(first.group(1));
                }
            } else if (rest.matches()) {
                var whole = begun.getOrDefault(parts.group(1), "");
                if (!isWrite(whole)) {
                    done.add(whole + rest.group(1));
                }
            } else {
                done.add(parts.group(2));
            }
        }
        return done;
    }

    private static boolean isWrite(String call) {
        return call.matches("(p?write|writev|sendto).*");
    }

    /// Where the client is told that a chunk is there.
    static List<Integer> confirmations(List<String> calls) {
        return IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).contains("\"HTTP/1.1 204"))
                .boxed()
                .toList();
    }

    static boolean syncedFile(List<String> calls) {
        return calls.stream()
                .anyMatch(call -> call.matches("f(data)?sync\\(\\d+<.*/blobs/.*[0-9a-f-]{36}.*>\\)\\s+= 0.*"));
    }

    static boolean syncedFolder(List<String> calls) {
        return calls.stream()
                .anyMatch(call -> call.matches("f(data)?sync\\(\\d+<.*/blobs(/[0-9a-f]{1,4})*>\\)\\s+= 0.*"));
    }
}
