package de.depesche.portal.documents;

/// What clamd's one line means. Whatever is not clearly one or the other counts as no answer.
final class ClamdAnswer {
    private ClamdAnswer() {}

    static ScanOutcome of(String line) {
        var answer = line.strip();
        if (answer.equals("stream: OK")) {
            return new ScanOutcome.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            var what = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
            return what.startsWith("Heuristics.Limits.Exceeded")
                    ? new ScanOutcome.Impossible(what)
                    : new ScanOutcome.Found(what);
        }
        return answer.contains("size limit exceeded")
                ? new ScanOutcome.Impossible("larger than the scanner's own limit")
                : new ScanOutcome.Away();
    }
}
