package de.depesche.portal.identity;

import de.depesche.portal.identity.PersonStore.Proofs;
import de.depesche.portal.identity.SignInCounters.Begun;
import de.depesche.portal.identity.SignInOutcome.Accepted;
import de.depesche.portal.identity.SignInOutcome.Locked;
import de.depesche.portal.identity.SignInOutcome.Refused;
import de.depesche.portal.identity.SignInOutcome.TooSoon;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in with user name, password and code, all three at once. Every refusal takes the same steps, whether the
/// name, the password or the code is wrong, so that neither text nor time tells which names exist.
@Service
public class SigningIn {
    static final Allowance PER_ADDRESS = new Allowance(20, 10);

    private static final int LOCKED_AFTER = 5;
    private static final int BURST = 3;
    /// A longer one is nobody's; a sign more than allowed stands for it.
    private static final int READ_UP_TO = PasswordRules.LONGEST + 1;

    private final PersonStore people;
    private final PasswordHashes passwords;
    private final SecondFactors secondFactors;
    private final SignInNames names;
    private final SignInCounters counters;
    private final Allowances allowances;
    private final SignInLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(
            PersonStore people,
            PasswordHashes passwords,
            SecondFactors secondFactors,
            SignInNames names,
            SignInCounters counters,
            Allowances allowances,
            SignInLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.names = names;
        this.counters = counters;
        this.allowances = allowances;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Checked(Optional<Proofs> person, boolean password, OptionalLong codeStep) {}

    /// Holds no connection while it hashes: a flood of attempts must not take them from others.
    public SignInOutcome attempt(SignInAttempt attempt) {
        var address = "sign-in:" + names.ofAddress(attempt.address());
        if (!allowances.take(address, PER_ADDRESS, 1)) {
            return new TooSoon(PER_ADDRESS.untilNext());
        }
        var name = names.of(attempt.userName());
        var begun = counters.begin(name, clock.instant());
        if (begun.isEmpty()) {
            return new TooSoon(counters.wait(name, clock.instant()));
        }
        var outcome = conclude(name, begun.get(), checked(attempt, name, address));
        if (outcome instanceof Accepted) {
            allowances.giveBack(address, PER_ADDRESS, 1);
        }
        return outcome;
    }

    /// What nobody had time to look at is no wrong attempt: many colleagues at once must not lock each other out.
    private Checked checked(SignInAttempt attempt, SignInName name, String address) {
        try {
            return check(attempt);
        } catch (Problem.Unavailable busy) {
            counters.takeBack(name);
            allowances.giveBack(address, PER_ADDRESS, 1);
            throw busy;
        }
    }

    private Checked check(SignInAttempt attempt) {
        var person = people.proofs(SignInNames.normalised(attempt.userName()));
        var typed = attempt.password();
        var password = passwords.matches(
                typed.length() > READ_UP_TO ? typed.substring(0, READ_UP_TO) : typed,
                person.map(Proofs::password).orElse(null));
        var code = attempt.code().replaceAll("\\s", "");
        return new Checked(person, password, secondFactors.stepOf(code, person, clock.instant()));
    }

    private SignInOutcome conclude(SignInName name, Begun begun, Checked checked) {
        var outcome = transaction.execute(status -> {
            var now = clock.instant();
            return isRight(checked)
                    ? accept(name, begun, checked.person().orElseThrow())
                    : refuse(name, begun, checked, now);
        });
        return outcome == null ? new Refused() : outcome;
    }

    /// Takes the code: it counts once, also when two attempts bring it at the same time.
    private boolean isRight(Checked checked) {
        var step = checked.codeStep();
        return checked.password()
                && step.isPresent()
                && checked.person().filter(Proofs::active).isPresent()
                && people.takeStep(checked.person().get().id(), step.getAsLong());
    }

    private SignInOutcome accept(SignInName name, Begun begun, Proofs person) {
        if (begun.locked()) {
            log.lockedOut(person.id());
            return new Locked();
        }
        counters.forget(name);
        log.signedIn(person.id());
        return new Accepted(person.id(), person.oneTimePassword());
    }

    private SignInOutcome refuse(SignInName name, Begun begun, Checked checked, Instant now) {
        UUID account = checked.person().map(person -> person.id().value()).orElse(name.first());
        if (begun.failures() == BURST) {
            log.failedRepeatedly(account);
        }
        if (begun.failures() >= LOCKED_AFTER && !begun.locked()) {
            counters.lock(name, now);
            log.locked(account);
        }
        return new Refused();
    }
}
