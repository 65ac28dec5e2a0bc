package de.depesche.portal.documents;

import java.io.IOException;
import java.io.InputStream;

/// Reading from the client, told apart from writing to the store: both throw the same exceptions.
final class Line {
    static final int END = -1;
    static final int BROKEN = -2;

    private Line() {}

    static int read(InputStream body, byte[] buffer, int most) {
        try {
            return body.read(buffer, 0, most);
        } catch (IOException e) {
            return BROKEN;
        }
    }
}
