package de.depesche.formats.kvdt;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a file bills in all.
///
/// @param patients by the practice's own numbers; those without one count by their cases
/// @param services with their multipliers
/// @param byGop in the order of the numbers
public record BillingSums(long cases, long patients, long services, List<OfGop> byGop) {
    public BillingSums {
        byGop = List.copyOf(byGop);
    }

    /// @param times how often it is billed, multipliers counted
    /// @param cases in how many cases
    public record OfGop(String gop, long times, long cases) {}

    public static BillingSums of(List<BillingCase> cases) {
        var gops = new TreeMap<String, OfGop>();
        var patients = new HashSet<String>();
        for (var one : cases) {
            var number = one.patient().number();
            patients.add(number.isEmpty() ? "line " + one.line() : number);
            timesByGop(one).forEach((gop, times) -> gops.merge(gop, new OfGop(gop, times, 1), BillingSums::plus));
        }
        long services = gops.values().stream().mapToLong(OfGop::times).sum();
        return new BillingSums(cases.size(), patients.size(), services, List.copyOf(gops.values()));
    }

    private static Map<String, Long> timesByGop(BillingCase one) {
        return one.services().stream()
                .collect(Collectors.groupingBy(Service::gop, Collectors.summingLong(Service::times)));
    }

    private static OfGop plus(OfGop one, OfGop other) {
        return new OfGop(one.gop, one.times + other.times, one.cases + other.cases);
    }

    /// The numbers that occur.
    public Set<String> gops() {
        return byGop.stream().map(OfGop::gop).collect(Collectors.toUnmodifiableSet());
    }
}
