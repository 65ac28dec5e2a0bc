package de.depesche.formats.containers;

/// A container could not be closed or opened. The message is for a log; it holds nothing of the content.
public final class ContainerRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ContainerRefused(String message) {
        super(message);
    }
}
