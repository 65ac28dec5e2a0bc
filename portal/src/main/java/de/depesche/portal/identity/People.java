package de.depesche.portal.identity;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of all organisations: registering them, and their names for those who may see them.
@Service
public class People {
    private final PersonStore store;
    private final PasswordHashes passwords;
    private final SecondFactors secondFactors;
    private final Ledger ledger;
    private final Clock clock;

    People(PersonStore store, PasswordHashes passwords, SecondFactors secondFactors, Ledger ledger, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// With a generated one-time password, which the person changes at the first sign-in.
    @Transactional
    public Credentials register(Actor by, NewPerson person) {
        var credentials = new Credentials(
                new PersonId(UUID.randomUUID()),
                person.userName(),
                GeneratedSecrets.oneTimePassword(),
                GeneratedSecrets.secondFactor());
        register(by, person, credentials, true);
        return credentials;
    }

    /// With a password and a TOTP secret that are known already: for worlds of invented people.
    @Transactional
    public Credentials register(Actor by, NewPerson person, String password, String secondFactor) {
        var credentials = new Credentials(new PersonId(UUID.randomUUID()), person.userName(), password, secondFactor);
        register(by, person, credentials, false);
        return credentials;
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /// Those that exist, by id; for showing names.
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private void register(Actor by, NewPerson person, Credentials credentials, boolean oneTime) {
        var hash = passwords.hash(credentials.password());
        var sealed = secondFactors.seal(credentials.person(), credentials.secondFactor());
        if (!store.insert(credentials.person(), person, hash, oneTime, sealed, clock.instant())) {
            throw new Problem.Invalid("userName", "user-name-taken");
        }
        ledger.append(Entry.of(
                by, "identity.person.registered", "person", credentials.person().value()));
    }
}
