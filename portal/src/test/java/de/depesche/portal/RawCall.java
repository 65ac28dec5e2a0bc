package de.depesche.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// A request byte by byte, as a library would not send it.
///
/// @param headers whole lines; length and host are added where no line names them
/// @param body a sign for each byte
record RawCall(String method, String target, List<String> headers, String body) {
    private static final int PATIENCE = 30_000;
    private static final int SHOWN = 300;
    private static final int LONGEST_LINE = 8000;

    RawCall {
        headers = List.copyOf(headers);
    }

    /// @param headers names in lower case
    record Said(int status, TreeMap<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    static String utf8(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    RawCall to(String other) {
        return new RawCall(method, other, headers, body);
    }

    RawCall by(String other) {
        return new RawCall(other, target, headers, body);
    }

    RawCall saying(String content) {
        return new RawCall(method, target, headers, content);
    }

    /// In place of any line of the same name.
    RawCall with(String line) {
        var kept = new ArrayList<>(headers);
        kept.removeIf(known -> name(known).equals(name(line)));
        kept.add(line);
        return new RawCall(method, target, kept, body);
    }

    RawCall also(String line) {
        var all = new ArrayList<>(headers);
        all.add(line);
        return new RawCall(method, target, all, body);
    }

    RawCall without(String name) {
        return new RawCall(
                method,
                target,
                headers.stream().filter(line -> !name(line).equals(name)).toList(),
                body);
    }

    Said send(String from, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(bytes());
            } catch (IOException e) {
                // Refused before its end; what was said of it can be read.
            }
            return said(read(socket.getInputStream()));
        }
    }

    /// Whoever is refused before the end of what it sends may find the line cut behind the answer.
    private static byte[] read(InputStream in) {
        var answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (IOException e) {
            // What came before is the answer.
        }
        return answer.toByteArray();
    }

    private byte[] bytes() {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (!has("host")) {
            text.append("Host: localhost\r\n");
        }
        if (!has("content-length") && !has("transfer-encoding")) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(line -> name(line).equals(name));
    }

    /// Of a line that cannot be read nobody knows whether a program has sent it.
    boolean isLegible() {
        return target.length() < LONGEST_LINE
                && target.matches("[!-~&&[^<>\\\\^`{|}\"#]]*")
                && method.matches("[A-Z]{1,20}");
    }

    private static String name(String line) {
        return line.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Said said(byte[] answer) {
        var text = new String(answer, StandardCharsets.UTF_8);
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        if (!lines[0].matches("HTTP/1\\.1 \\d{3}.*")) {
            return new Said(0, new TreeMap<>(), text);
        }
        var headers = new TreeMap<String, String>();
        Arrays.stream(lines, 1, lines.length).forEach(line -> headers.put(name(line), line.split(":", 2)[1].strip()));
        var body = parts.length < 2 ? "" : parts[1];
        var chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Said(Integer.parseInt(lines[0].substring(9, 12)), headers, chunked ? joined(body) : body);
    }

    /// Chunks count bytes; where a sign of several bytes makes that wrong, the rest is taken by its line ends.
    private static String joined(String body) {
        return body.replaceAll("(?:^|\\r\\n)[0-9a-f]+\\r\\n", "").strip();
    }

    @Override
    public String toString() {
        var text = method + " " + target + " " + headers + " " + body;
        return (text.length() > SHOWN ? text.substring(0, SHOWN) + " … " + text.length() : text)
                .replaceAll("[^\\x20-\\x7e…]", "?");
    }
}
