package de.depesche.portal.identity;

import de.depesche.portal.ledger.Actor;
import java.util.Set;

/// Who a request comes from, once that is proven.
public sealed interface Caller {

    Actor actor();

    record SignedInPerson(PersonId id) implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Person(id.value());
        }
    }

    /// @param scopes what its token carries
    record TokenBearer(ClientId id, Set<String> scopes) implements Caller {
        public TokenBearer {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public Actor actor() {
            return new Actor.Client(id.value());
        }
    }
}
