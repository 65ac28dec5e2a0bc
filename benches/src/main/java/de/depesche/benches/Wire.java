package de.depesche.benches;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 over one connection, with as little of our own time as can be: the client shares the machine with what is
/// measured.
final class Wire implements AutoCloseable {
    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private final byte[] rubbish = new byte[1 << 16];

    Wire(URI address) {
        this.address = address;
    }

    record Answer(int status, Map<String, String> headers, String text) {}

    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static byte[] request(String method, String path, URI address, List<String> headers, String body) {
        var head = "%s %s HTTP/1.1\r\nHost: %s:%d\r\n".formatted(method, path, address.getHost(), address.getPort());
        var lines = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        return (head + lines + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    Answer get(String path, List<String> headers) throws IOException {
        return send(request("GET", path, address, headers, ""));
    }

    Answer send(byte[] request) throws IOException {
        return send(request, out -> {});
    }

    /// @param head all of the request before the body
    Answer send(byte[] head, Body body) throws IOException {
        var open = open();
        var out = open.getOutputStream();
        out.write(head);
        body.writeTo(out);
        out.flush();
        var answer = read();
        closeIfAsked(answer);
        return answer;
    }

    /// For contents: read and forgotten.
    ///
    /// @return how many bytes there were
    long drained(byte[] request, int status) throws IOException {
        var out = open().getOutputStream();
        out.write(request);
        out.flush();
        var head = head();
        long length = Long.parseLong(head.headers().getOrDefault("content-length", "-1"));
        if (head.status() != status || length < 0) {
            throw new IOException("no content: " + head);
        }
        for (long left = length; left > 0; ) {
            int count = in().read(rubbish, 0, (int) Math.min(rubbish.length, left));
            if (count < 0) {
                throw new IOException("the answer ended early");
            }
            left -= count;
        }
        closeIfAsked(head);
        return length;
    }

    /// Servers end a connection after so many requests: nginx after a thousand.
    private void closeIfAsked(Answer answer) throws IOException {
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            close();
        }
    }

    private Socket open() throws IOException {
        var now = socket;
        if (now == null) {
            now = address.getScheme().equals("https")
                    ? Certificate.trusting().createSocket(address.getHost(), address.getPort())
                    : new Socket(address.getHost(), address.getPort());
            now.setTcpNoDelay(true);
            now.setSoTimeout(300_000);
            socket = now;
            in = new BufferedInputStream(now.getInputStream(), 1 << 16);
        }
        return now;
    }

    private Answer read() throws IOException {
        var head = head();
        int status = head.status();
        if (status == 204 || status == 304 || status < 200) {
            return status == 100 ? read() : head;
        }
        return new Answer(status, head.headers(), new String(body(head.headers()), StandardCharsets.UTF_8));
    }

    private Answer head() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, "");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in().readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in().read(); next != '\n'; next = in().read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream in() {
        var now = in;
        if (now == null) {
            throw new IllegalStateException("not open");
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
