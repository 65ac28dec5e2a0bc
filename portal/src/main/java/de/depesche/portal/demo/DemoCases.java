package de.depesche.portal.demo;

import de.depesche.portal.cases.Acknowledgements;
import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseFiling;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.ItemAnswers;
import de.depesche.portal.cases.ItemState;
import de.depesche.portal.cases.Notes;
import de.depesche.portal.cases.PickUpRuns;
import de.depesche.portal.delegation.Permit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A few hundred cases in all states, made by the very acts that people and clients use. Only that days have gone by is
/// written into them.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoCases {
    private static final long SEED = 20260101;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CaseFilings filings;
    private final Assignments assignments;
    private final ItemAnswers answers;
    private final Notes notes;
    private final CaseViews views;
    private final Closings closings;
    private final PickUpRuns runs;
    private final Acknowledgements acknowledgements;
    private final JdbcClient db;
    private final Clock clock;

    DemoCases(
            CaseFilings filings,
            Assignments assignments,
            ItemAnswers answers,
            Notes notes,
            CaseViews views,
            Closings closings,
            PickUpRuns runs,
            Acknowledgements acknowledgements,
            JdbcClient db,
            Clock clock) {
        this.filings = filings;
        this.assignments = assignments;
        this.answers = answers;
        this.notes = notes;
        this.views = views;
        this.closings = closings;
        this.runs = runs;
        this.acknowledgements = acknowledgements;
        this.db = db;
        this.clock = clock;
    }

    /// @return how many cases were made
    int make(List<DemoParty> parties) {
        var hospitals = parties.stream().filter(DemoParty::isHospital).toList();
        var mds = parties.stream().filter(party -> !party.isHospital()).toList();
        var invented = new InventedCase(SEED, LocalDate.ofInstant(clock.instant(), BERLIN));
        int made = 0;
        for (var md : mds) {
            for (var hospital : hospitals) {
                made += collected(invented, md, hospital);
            }
            pickUp(md);
            for (var hospital : hospitals) {
                made += closed(invented, md, hospital);
                made += overdue(invented, md, hospital);
                made += open(invented, md, hospital);
                made += notices(invented, md, hospital);
            }
        }
        return made;
    }

    /// Answered, closed, and about to be picked up.
    private int collected(InventedCase invented, DemoParty md, DemoParty hospital) {
        for (int i = 0; i < 8; i++) {
            answerAndClose(file(md, invented.request(hospital.organisation().id(), 3 + 4 * i)), clerk(hospital, i));
        }
        return 8;
    }

    /// Closed by people and by the hospital's client, waiting for the next run.
    private int closed(InventedCase invented, DemoParty md, DemoParty hospital) {
        for (int i = 0; i < 5; i++) {
            var permit = i % 2 == 0 ? clerk(hospital, i) : hospital.clientPermit();
            answerAndClose(file(md, invented.request(hospital.organisation().id(), 1 + 6 * i)), permit);
        }
        return 5;
    }

    /// Their deadline has ended; the portal itself closes them at once.
    private int overdue(InventedCase invented, DemoParty md, DemoParty hospital) {
        for (int i = 1; i <= 3; i++) {
            letPass(i + 1, file(md, invented.request(hospital.organisation().id(), 1)));
        }
        return 3;
    }

    /// Nobody can ask for something whose deadline has ended.
    private void letPass(int days, CaseId id) {
        db.sql("""
                update cases.case_file
                   set given_deadline = given_deadline - :days, legal_deadline = legal_deadline - :days,
                       due = (due at time zone 'Europe/Berlin' - make_interval(days => :days)) at time zone 'Europe/Berlin'
                 where id = :id
                """).param("days", days).param("id", id.value()).update();
    }

    private int open(InventedCase invented, DemoParty md, DemoParty hospital) {
        var ids = new ArrayList<CaseId>();
        for (int day = 0; day < 25; day++) {
            ids.add(file(md, invented.request(hospital.organisation().id(), day * day / 12)));
        }
        for (int received = 5; received < 50; received += 5) {
            ids.add(file(md, invented.computed(hospital.organisation().id(), received)));
        }
        for (int i = 0; i < ids.size(); i += 2) {
            work(ids.get(i), clerk(hospital, i / 2), i);
        }
        return ids.size();
    }

    private void work(CaseId id, Permit clerk, int number) {
        assignments.take(clerk, id);
        if (number % 3 == 0) {
            notes.write(clerk, id, "Akte beim Archiv angefordert, kommt bis übermorgen.");
        }
        if (number % 4 == 0) {
            answers.answer(clerk, id, 1, new ItemState.NotAvailable("Liegt für diesen Aufenthalt nicht vor."));
        }
    }

    private int notices(InventedCase invented, DemoParty md, DemoParty hospital) {
        var subjects = List.of(
                "Hinweise zur Übermittlung von Bilddaten",
                "Neue Anschrift der Beratungsstelle",
                "Begehungsliste für die kommende Woche",
                "Gutachten liegt vor");
        for (int i = 0; i < subjects.size(); i++) {
            var id = file(md, invented.notice(hospital.organisation().id(), subjects.get(i)));
            if (i == 1) {
                assignments.take(clerk(hospital, i), id);
            }
        }
        return subjects.size();
    }

    private void answerAndClose(CaseId id, Permit permit) {
        assignments.take(permit, id);
        views.view(permit, id)
                .items()
                .forEach(item -> answers.answer(permit, id, item.number(), new ItemState.Supplied()));
        closings.close(permit, id, views.find(permit, id).version()).orProblem();
    }

    /// Everything that waits; half of it is acknowledged as well.
    private void pickUp(DemoParty md) {
        var run = runs.open(md.clientPermit());
        runs.confirm(md.clientPermit(), run.id());
        for (int i = 0; i < run.cases().size(); i += 2) {
            acknowledgements.acknowledge(md.clientPermit(), run.cases().get(i)).orProblem();
        }
    }

    private CaseId file(DemoParty md, CaseFiling filing) {
        if (filings.file(md.clientPermit(), filing) instanceof Filed(var file)) {
            return file.id();
        }
        throw new IllegalStateException("an order number came twice");
    }

    private static Permit clerk(DemoParty hospital, int number) {
        var clerks = hospital.clerks();
        return clerks.get(number % clerks.size()).permit();
    }
}
