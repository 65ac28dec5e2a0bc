package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.CaseQuery;
import de.depesche.portal.cases.CaseQuery.Phase;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.cases.web.CaseListView.ListFilter;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the case list's address says. Whatever in it makes no sense is overlooked: an old bookmark shows a list, not
/// an error.
record ListForm(
        @Nullable String suche,
        @Nullable List<String> status,
        @Nullable String art,
        @Nullable String md,
        @Nullable String bearbeitung,
        @Nullable String fristVon,
        @Nullable String fristBis,
        @Nullable String nichtAbgeschlossen,
        @Nullable String ohneKategorie,
        @Nullable String sortierung,
        @Nullable String seite) {
    static final String ME = "me";
    private static final String TICKED = "true";
    private static final int LONGEST_SEARCH = 200;

    /// Without a word on states the list shows open cases; a search looks through all.
    ///
    /// @param usual how the person usually sorts
    CaseQuery query(Optional<PersonId> me, Sorting usual) {
        return new CaseQuery(
                text(),
                phases(),
                coded(CaseKind.values(), CaseKind::code, art),
                uuid(md).map(OrganisationId::new),
                day(fristVon),
                day(fristBis),
                ME.equals(bearbeitung) ? me : uuid(bearbeitung).map(PersonId::new),
                TICKED.equals(ohneKategorie),
                TICKED.equals(nichtAbgeschlossen),
                sorting().orElse(usual));
    }

    ListFilter filter(Sorting usual) {
        return new ListFilter(
                text().orElse(""),
                chosen(),
                coded(CaseKind.values(), CaseKind::code, art)
                        .map(CaseKind::code)
                        .orElse(""),
                or(md),
                day(fristVon).map(LocalDate::toString).orElse(""),
                day(fristBis).map(LocalDate::toString).orElse(""),
                or(bearbeitung),
                TICKED.equals(ohneKategorie),
                TICKED.equals(nichtAbgeschlossen),
                sorting().orElse(usual).code());
    }

    /// @param sorting as the list is sorted now; after the order has changed, a page of the old one is none
    Optional<Position> position(Sorting sorting) {
        return Optional.ofNullable(seite).flatMap(token -> Position.parse(token, sorting));
    }

    Optional<Sorting> sorting() {
        return coded(Sorting.values(), Sorting::code, sortierung);
    }

    Set<String> chosen() {
        return named().stream().map(Phase::code).collect(Collectors.toSet());
    }

    private Set<Phase> phases() {
        var named = named();
        return named.isEmpty() && text().isEmpty() ? Phase.OPEN : named;
    }

    private Set<Phase> named() {
        return status == null
                ? Set.of()
                : status.stream()
                        .flatMap(code -> coded(Phase.values(), Phase::code, code).stream())
                        .collect(Collectors.toSet());
    }

    private Optional<String> text() {
        return Optional.ofNullable(suche)
                .map(typed -> typed.codePoints().anyMatch(Character::isISOControl) ? "" : typed.strip())
                .filter(typed -> !typed.isEmpty())
                .map(typed -> typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH)));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E> Optional<E> coded(E[] constants, Function<E, String> code, @Nullable String typed) {
        return Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(typed))
                .findFirst();
    }
}
