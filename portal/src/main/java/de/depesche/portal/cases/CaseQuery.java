package de.depesche.portal.cases;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What somebody wants to see of the own organisation's cases. All parts combine.
///
/// @param text quick search over order number, subject, hospital case number and insured name
/// @param states empty: all
/// @param partner the other side: the Medical Service for a hospital and the other way round
/// @param dueFrom first and last day of the deadline, both inclusive, German legal time
/// @param unsorted only cases with documents that have no category yet
/// @param unclosed only open cases that already hold documents: uploaded, but not handed over
public record CaseQuery(
        Optional<String> text,
        Set<Phase> states,
        Optional<CaseKind> kind,
        Optional<OrganisationId> partner,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        Optional<PersonId> assignee,
        boolean unsorted,
        boolean unclosed,
        Sorting sorting) {

    public CaseQuery {
        text = text.map(String::strip).filter(typed -> !typed.isEmpty());
        states = Set.copyOf(states);
    }

    /// The states of a case, without their data.
    public enum Phase {
        NEW("new"),
        IN_PROGRESS("in-progress"),
        CLOSED("closed"),
        PICKED_UP("picked-up"),
        ACKNOWLEDGED("acknowledged");

        public static final Set<Phase> OPEN = Set.of(NEW, IN_PROGRESS);

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum Sorting {
        DUE_FIRST("due", "due", "timestamptz", false),
        DUE_LAST("-due", "due", "timestamptz", true),
        OLDEST_FIRST("arrival", "created_at", "timestamptz", false),
        NEWEST_FIRST("-arrival", "created_at", "timestamptz", true),
        ORDER_NUMBER("order-number", "order_number", "text", false),
        ORDER_NUMBER_BACKWARDS("-order-number", "order_number", "text", true);

        private final String code;
        private final String column;
        private final String type;
        private final boolean descending;

        Sorting(String code, String column, String type, boolean descending) {
            this.code = code;
            this.column = column;
            this.type = type;
            this.descending = descending;
        }

        public String code() {
            return code;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }

        boolean descending() {
            return descending;
        }
    }

    CaseQuery sortedBy(Sorting other) {
        return new CaseQuery(text, states, kind, partner, dueFrom, dueUntil, assignee, unsorted, unclosed, other);
    }

    /// Of the whole organisation, at most by state: what nearly every page of a list asks for.
    boolean isPlain() {
        return text.isEmpty()
                && states.size() <= 1
                && kind.isEmpty()
                && partner.isEmpty()
                && dueFrom.isEmpty()
                && dueUntil.isEmpty()
                && assignee.isEmpty()
                && !unsorted
                && !unclosed;
    }

    boolean onlyOpen() {
        return unclosed || (!states.isEmpty() && Phase.OPEN.containsAll(states));
    }
}
