package de.depesche.portal.identity;

import de.depesche.portal.identity.PersonStore.Proofs;
import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Choosing the first own password in place of the one-time password, which has just been shown.
@Service
public class PasswordChanging {
    private static final Allowance PER_PERSON = new Allowance(10, 5);

    private final PersonStore people;
    private final PasswordHashes passwords;
    private final Allowances allowances;
    private final SessionStore sessions;
    private final List<PersonalWords> words;
    private final SignInLog log;
    private final TransactionTemplate transaction;

    PasswordChanging(
            PersonStore people,
            PasswordHashes passwords,
            Allowances allowances,
            SessionStore sessions,
            List<PersonalWords> words,
            SignInLog log,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.allowances = allowances;
        this.sessions = sessions;
        this.words = List.copyOf(words);
        this.log = log;
        this.transaction = transaction;
    }

    /// @param session the one that goes on; the person's others end
    /// @return what keeps the password from being taken; empty when it is changed
    /// @throws Problem.Refused when the person has chosen one already, be it while this one was hashed
    public Optional<FieldFault> choose(PersonId person, FirstPassword typed, String session) {
        var proofs = people.proofs(person).orElseThrow(() -> new Problem.NotFound("person"));
        if (!proofs.oneTimePassword()) {
            throw chosenAlready();
        }
        if (!allowances.take("password:" + person.value(), PER_PERSON, 1)) {
            throw new Problem.TooMany(PER_PERSON.untilNext());
        }
        var fault = fault(proofs, typed);
        if (fault.isEmpty()) {
            var hash = passwords.hash(typed.password());
            transaction.executeWithoutResult(status -> replace(person, hash, session));
        }
        return fault;
    }

    /// Hashing takes its time, and a node may sleep meanwhile: what was chosen elsewhere since then stays.
    private void replace(PersonId person, String hash, String session) {
        if (!people.replaceOneTimePassword(person, hash)) {
            throw chosenAlready();
        }
        sessions.endOthers(person, session);
        log.passwordChanged(person);
    }

    private static Problem chosenAlready() {
        return new Problem.Refused("password-chosen");
    }

    private Optional<FieldFault> fault(Proofs proofs, FirstPassword typed) {
        if (!typed.password().equals(typed.repeated())) {
            return Optional.of(FieldFault.of("repeated", "password-repeat"));
        }
        return PasswordRules.fault("password", typed.password(), wordsOf(proofs))
                .or(() -> passwords.matches(typed.password(), proofs.password())
                        ? Optional.of(FieldFault.of("password", "password-same"))
                        : Optional.empty());
    }

    private Set<String> wordsOf(Proofs proofs) {
        var all = new HashSet<String>();
        all.add(proofs.userName());
        words.forEach(source -> all.addAll(source.of(proofs.id())));
        return all;
    }
}
