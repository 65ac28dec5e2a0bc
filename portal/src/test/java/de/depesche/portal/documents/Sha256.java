package de.depesche.portal.documents;

final class Sha256 {
    private Sha256() {}

    static String hex(byte[] content) {
        var hash = RunningHash.begin();
        hash.update(content, content.length);
        return hash.hex();
    }
}
