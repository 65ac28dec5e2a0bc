package de.depesche.portal.identity;

import java.util.Set;

/// Words about a person that others would try first, such as the organisation's name. Whoever knows some provides it.
public interface PersonalWords {
    Set<String> of(PersonId person);
}
