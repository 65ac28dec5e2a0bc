package de.depesche.portal.identity;

import java.util.Optional;

/// Who can sign in. A deactivated person keeps the name under which earlier acts are shown.
///
/// @param userName what is typed at sign-in; lower case
/// @param displayName what colleagues see
public record Person(PersonId id, String userName, String displayName, Optional<String> email, boolean active) {}
