package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives all journeys that kill, stop, watch or besiege a portal the same one, with the demo world: what one of them
/// did to it, it has to have survived for the next.
final class OneTarget implements ParameterResolver {

    /// It is ended after the last of them.
    private record Target(PackedPortal portal, Path folder) implements AutoCloseable {
        static Target set() {
            try {
                var folder =
                        Files.createTempDirectory(Path.of("target"), "target-").toAbsolutePath();
                return new Target(PackedPortal.start(folder.resolve("data"), Map.of("depesche.demo", "true")), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            portal.close();
            Programs.run("rm", "-rf", folder.toString());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PackedPortal.class;
    }

    @Override
    public PackedPortal resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Target.class))
                .computeIfAbsent(Target.class, _ -> Target.set(), Target.class)
                .portal();
    }
}
