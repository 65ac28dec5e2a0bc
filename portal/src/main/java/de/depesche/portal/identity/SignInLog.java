package de.depesche.portal.identity;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What signing in leaves in the log: ids only. For a name that nobody has, its pseudonym stands in for the id.
@Component
class SignInLog {
    private static final String ACCOUNT = "person";
    private static final Actor SIGN_IN = new Actor.Job("sign-in");

    private final Ledger ledger;

    SignInLog(Ledger ledger) {
        this.ledger = ledger;
    }

    void signedIn(PersonId person) {
        append(self(person), "identity.person.signed-in", person.value());
    }

    void signedOut(PersonId person) {
        append(self(person), "identity.person.signed-out", person.value());
    }

    void passwordChanged(PersonId person) {
        append(self(person), "identity.password.changed", person.value());
    }

    /// Right password and code, but the account is locked.
    void lockedOut(PersonId person) {
        append(self(person), "identity.person.locked-out", person.value());
    }

    void failedRepeatedly(UUID account) {
        append(SIGN_IN, "identity.sign-in.failed-repeatedly", account);
    }

    void locked(UUID account) {
        append(SIGN_IN, "identity.account.locked", account);
    }

    private static Actor self(PersonId person) {
        return new Actor.Person(person.value());
    }

    private void append(Actor actor, String act, UUID account) {
        ledger.append(Entry.of(actor, act, ACCOUNT, account));
    }
}
