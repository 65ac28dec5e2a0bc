package de.depesche.portal.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A browser's rough name, so that people know their sessions apart; versions and details are nobody's business.
final class Device {
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String named(@Nullable String userAgent) {
        var browser = first(BROWSERS, userAgent).map(Device::spelled);
        var system = first(SYSTEMS, userAgent);
        return browser.map(name -> system.map(known -> name + ", " + known).orElse(name))
                .or(() -> system)
                .orElse("");
    }

    private static Optional<String> first(List<String> known, @Nullable String userAgent) {
        return userAgent == null
                ? Optional.empty()
                : known.stream().filter(userAgent::contains).findFirst();
    }

    private static String spelled(String browser) {
        return switch (browser) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            default -> browser;
        };
    }
}
