package de.depesche.formats.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/// One of the operator's files, handed to the schema compiler under an address that only they have. The interface wants
/// setters; nobody calls them.
final class Imported implements LSInput {
    private final String name;
    private final byte[] content;

    private Imported(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static @Nullable LSInput of(@Nullable String address, Map<String, byte[]> files) {
        if (address == null) {
            return null;
        }
        var name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        var content = files.get(name);
        return content == null ? null : new Imported(name, content);
    }

    @Override
    public InputStream getByteStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getSystemId() {
        return "imported:" + name;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setByteStream(InputStream in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSystemId(String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setCharacterStream(Reader reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setStringData(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPublicId(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBaseURI(String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setEncoding(String encoding) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setCertifiedText(boolean certified) {
        throw new UnsupportedOperationException();
    }
}
