package de.depesche.formats.xml;

/// How much XML is read before it is refused.
///
/// @param bytes of the whole file, at least 1
/// @param depth of elements within elements, the root counts 1
/// @param attributes of one element, namespace declarations left out
/// @param elements of the whole file
public record XmlLimits(long bytes, int depth, int attributes, int elements) {
    /// For companion files and the like: 1 MiB.
    public static final XmlLimits SMALL = new XmlLimits(1L << 20, 32, 32, 20_000);

    /// For clinical documents and master data, which may carry pictures: 32 MiB.
    public static final XmlLimits LARGE = new XmlLimits(32L << 20, 64, 64, 1_000_000);

    public XmlLimits {
        if (bytes < 1 || depth < 1 || attributes < 1 || elements < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
