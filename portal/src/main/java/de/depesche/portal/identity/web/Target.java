package de.depesche.portal.identity.web;

import java.util.regex.Pattern;

/// Where a sign-in may lead: to a path of ours, never elsewhere.
final class Target {
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\p{L}\\p{N}/._~-]*");

    private Target() {}

    static String within(String wanted) {
        return OWN_PATH.matcher(wanted).matches() && !wanted.startsWith("/anmeldung") ? wanted : "/";
    }
}
