package de.depesche.journeys;

import java.nio.file.Path;

/// The packed portal, as people get it.
final class PortalJar {
    static final Path PATH = Path.of(System.getProperty("depesche.jar", "../portal/target/depesche-portal.jar"))
            .toAbsolutePath()
            .normalize();

    private PortalJar() {}
}
