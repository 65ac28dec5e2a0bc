package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseBrief;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.Member;
import de.depesche.portal.organisations.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom a case concerns: its assignee and the administrators, and everyone as long as nobody has it, which is also so
/// when its assignee has left.
///
/// @param team the hospital's active people
record Audience(Member member, Set<PersonId> team) {

    static Audience of(Member member, Collection<Member> members) {
        return new Audience(
                member, members.stream().map(one -> one.person().id()).collect(Collectors.toSet()));
    }

    enum Relation {
        OWN,
        FREE,
        COLLEAGUES,
        NONE
    }

    Relation relation(CaseBrief brief) {
        var assignee = brief.assignee().filter(team::contains);
        if (assignee.isEmpty()) {
            return Relation.FREE;
        }
        if (assignee.get().equals(member.person().id())) {
            return Relation.OWN;
        }
        return member.role() == Role.ADMINISTRATOR ? Relation.COLLEAGUES : Relation.NONE;
    }

    boolean concerns(CaseBrief brief) {
        return relation(brief) != Relation.NONE;
    }
}
