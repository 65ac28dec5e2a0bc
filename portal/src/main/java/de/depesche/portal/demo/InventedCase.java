package de.depesche.portal.demo;

import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFacts;
import de.depesche.portal.cases.CaseFiling;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.organisations.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes up filings. The same seed makes the same world, with its dates around the given day.
final class InventedCase {
    private static final List<String> FIRST_NAMES = words("""
            Adele Bernd Cäcilie Detlef Edeltraud Ferdinand Gülsüm Hieronymus Ilse Jörg
            Käthe Leopold Mechthild Norbert Ömer Priska Quirin Rosemarie Søren Thekla
            """);
    private static final List<String> LAST_NAMES = words("""
            Mustermann Musterfrau Beispiel Erfunden Fiktiv Probemann Ausgedacht Niemand
            Möwenstein Nebelhorn Wolkenreich Kieselbach Großmuster Müller-Beispiel Schönerfunden
            """);
    private static final List<String> REASONS = List.of(
            "Prüfung der oberen Grenzverweildauer",
            "Prüfung der Hauptdiagnose",
            "Prüfung der Beatmungsstunden",
            "Prüfung der Nebendiagnosen",
            "Prüfung der sekundären Fehlbelegung",
            "Prüfung der Prozeduren",
            "Prüfung der Notwendigkeit der stationären Behandlung");
    private static final List<NamedPaper> PAPERS = List.of(
            paper("Entlassbrief", "AD010103"),
            paper("Aufnahmebericht", "AU010101"),
            paper("OP-Bericht", "OP150103"),
            paper("Anästhesieprotokoll", "OP010103"),
            paper("Pflegebericht", "PE110102"),
            paper("Fieberkurve", "VL160105"),
            paper("Laborbefunde", "LB020103"),
            paper("Röntgenbefund", "DG020110"),
            paper("Beatmungsprotokoll", "VL040101"));

    private static final Pattern NUMBER = Pattern.compile("BSP-[0-9]{4}-[0-9]{5}");

    private final Random random;
    private final LocalDate today;
    private int number;

    InventedCase(long seed, LocalDate today) {
        this(seed, today, 0);
    }

    /// @param number of the case before the first
    InventedCase(long seed, LocalDate today, int number) {
        this.random = new Random(seed);
        this.today = today;
        this.number = number;
    }

    /// Whether an order number looks like those of here; what people file who try the portal out hardly does.
    static boolean isNumber(String orderNumber) {
        return NUMBER.matcher(orderNumber).matches();
    }

    /// A request whose last day lies the given number of days from today.
    CaseFiling request(OrganisationId hospital, int daysLeft) {
        var lastDay = today.plusDays(daysLeft);
        var discharge = lastDay.minusWeeks(12).minusDays(random.nextInt(30));
        var admission = discharge.minusDays(2 + random.nextInt(20));
        // On that very day, even a Sunday: the spread over the days is what the demo shows.
        return new CaseFiling(
                hospital,
                CaseKind.DOCUMENT_REQUEST,
                facts(oneOf(REASONS), admission, discharge, lastDay.minusWeeks(8)),
                Optional.of(new GivenDay(lastDay, true)),
                Optional.of(person()),
                papers());
    }

    /// A request for which the portal computes the deadline.
    CaseFiling computed(OrganisationId hospital, int daysSinceReceived) {
        var received = today.minusDays(daysSinceReceived);
        var discharge = received.minusDays(20 + random.nextInt(30));
        var admission = discharge.minusDays(2 + random.nextInt(20));
        return new CaseFiling(
                hospital,
                CaseKind.DOCUMENT_REQUEST,
                facts(oneOf(REASONS), admission, discharge, received),
                Optional.empty(),
                Optional.of(person()),
                papers());
    }

    CaseFiling notice(OrganisationId hospital, String subject) {
        var received = today.minusDays(random.nextInt(14));
        number++;
        var facts = new CaseFacts(
                orderNumber(),
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                received);
        return new CaseFiling(hospital, CaseKind.NOTICE, facts, Optional.empty(), Optional.empty(), List.of());
    }

    private CaseFacts facts(String subject, LocalDate admission, LocalDate discharge, LocalDate received) {
        number++;
        return new CaseFacts(
                orderNumber(),
                subject,
                Optional.of("F%06d".formatted(100_000 + random.nextInt(900_000))),
                Optional.of(admission),
                Optional.of(discharge),
                Optional.empty(),
                received);
    }

    private String orderNumber() {
        return "BSP-%d-%05d".formatted(today.getYear(), number);
    }

    private InsuredPerson person() {
        return new InsuredPerson(
                oneOf(FIRST_NAMES) + " " + oneOf(LAST_NAMES),
                Optional.of(InventedNumbers.kvnr(number)),
                Optional.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(28_000))));
    }

    private List<NamedPaper> papers() {
        int first = random.nextInt(PAPERS.size() - 4);
        return PAPERS.subList(first, first + 2 + random.nextInt(3));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static NamedPaper paper(String title, String kdlCode) {
        return new NamedPaper(title, Optional.of(kdlCode));
    }
}
