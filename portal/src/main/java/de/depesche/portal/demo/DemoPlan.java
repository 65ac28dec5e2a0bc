package de.depesche.portal.demo;

import de.depesche.portal.cases.CaseFiling;
import de.depesche.portal.organisations.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which cases of the demo world have which documents. The same for the same day, so that it can be carried on with.
///
/// @param before what is there when the Medical Services pick up
/// @param after what waits for the next time
record DemoPlan(List<Organisation> medicalServices, List<Answer> before, List<Answer> after) {
    private static final long SEED = 20260202;
    private static final DemoPaper LETTER = new DemoPaper("Entlassbrief.pdf", "hospital-report", 3);
    private static final DemoPaper OPERATION = new DemoPaper("OP-Bericht.pdf", "hospital-report", 2);
    private static final DemoPaper CARE = new DemoPaper("Pflegebericht.pdf", "chart", 5);
    private static final DemoPaper CURVE = new DemoPaper("Fieberkurve.png", "chart", 1);
    private static final DemoPaper LABORATORY = new DemoPaper("Laborbefunde.pdf", "technical-finding", 4);
    private static final DemoPaper SCAN = new DemoPaper("Scan 0001.pdf", "", 1);
    private static final DemoPaper LIST = new DemoPaper("Begehungsliste.pdf", "", 1);

    DemoPlan {
        medicalServices = List.copyOf(medicalServices);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// How far the hospital has got.
    enum Reached {
        UPLOADED,
        ANSWERED,
        CLOSED
    }

    /// @param clerk which of the hospital's clerks works on it
    record Answer(
            Organisation md,
            Organisation hospital,
            int clerk,
            CaseFiling filing,
            List<DemoPaper> papers,
            Reached reached) {
        Answer {
            papers = List.copyOf(papers);
        }
    }

    static DemoPlan of(List<Organisation> medicalServices, List<Organisation> hospitals, LocalDate today) {
        var before = new ArrayList<Answer>();
        var after = new ArrayList<Answer>();
        int number = 70_000;
        for (var md : medicalServices) {
            for (var hospital : hospitals) {
                var invented = new InventedCase(SEED + number, today, number);
                before.addAll(before(md, hospital, invented));
                after.addAll(after(md, hospital, invented));
                number += 100;
            }
        }
        return new DemoPlan(medicalServices, before, after);
    }

    private static List<Answer> before(Organisation md, Organisation hospital, InventedCase invented) {
        var id = hospital.id();
        return List.of(
                new Answer(md, hospital, 0, invented.request(id, 9), List.of(LETTER, CARE), Reached.CLOSED),
                new Answer(md, hospital, 1, invented.request(id, 14), List.of(LETTER, LABORATORY), Reached.CLOSED),
                new Answer(md, hospital, 0, invented.request(id, 3), List.of(LETTER, CARE), Reached.ANSWERED),
                new Answer(md, hospital, 0, invented.request(id, 6), List.of(OPERATION, SCAN), Reached.UPLOADED));
    }

    private static List<Answer> after(Organisation md, Organisation hospital, InventedCase invented) {
        var id = hospital.id();
        var three = List.of(LETTER, OPERATION, CURVE);
        return List.of(
                new Answer(md, hospital, 1, invented.request(id, 11), three, Reached.CLOSED),
                new Answer(md, hospital, 0, invented.request(id, 17), List.of(LETTER, LABORATORY), Reached.CLOSED),
                new Answer(
                        md,
                        hospital,
                        1,
                        invented.notice(id, "Begehungsliste mit Terminen"),
                        List.of(LIST),
                        Reached.UPLOADED));
    }
}
