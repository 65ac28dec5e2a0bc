package de.depesche.portal.identity;

import java.time.Duration;

/// What came of an attempt. A refusal does not say whether name, password or code was wrong.
public sealed interface SignInOutcome {

    /// @param passwordDue the password was for once: another must be chosen before anything else
    record Accepted(PersonId person, boolean passwordDue) implements SignInOutcome {}

    record Refused() implements SignInOutcome {}

    /// Told only to whoever has the right password and the right code.
    record Locked() implements SignInOutcome {}

    /// Too early after earlier attempts; nothing was looked at.
    record TooSoon(Duration pause) implements SignInOutcome {}
}
