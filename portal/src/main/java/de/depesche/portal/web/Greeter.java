package de.depesche.portal.web;

import java.security.Principal;
import java.util.Optional;

/// Tells the page's head who is signed in. Whoever knows the principals of the sessions provides it.
public interface Greeter {
    Optional<SeenAs> seenAs(Principal principal);
}
