package de.depesche.formats.companion;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a Kassenärztliche Vereinigung takes of one application, and where.
///
/// @param kv the number of the KV, two digits
/// @param application such as `1CLICK` or `eHKS`
/// @param versions major versions of the application's specification
/// @param functions of 1-Click billing; empty for other applications
public record KvService(
        String kv,
        String application,
        List<Dated> versions,
        List<Dated> kvConnect,
        List<Dated> kvConnectTest,
        List<Dated> kim,
        List<Dated> kimTest,
        Set<OneClickFunction> functions) {
    public KvService {
        versions = List.copyOf(versions);
        kvConnect = List.copyOf(kvConnect);
        kvConnectTest = List.copyOf(kvConnectTest);
        kim = List.copyOf(kim);
        kimTest = List.copyOf(kimTest);
        functions = Set.copyOf(functions);
    }

    /// Where a message goes at that time: a test to the address for tests if there is one, else to the usual one
    /// (source: KVCA, 5.1.1, kim_test_email; wording).
    public Optional<String> address(Channel channel, boolean test, LocalDateTime at) {
        var forTests = channel == Channel.KIM ? kimTest : kvConnectTest;
        var usual = channel == Channel.KIM ? kim : kvConnect;
        return test ? valid(forTests, at).or(() -> valid(usual, at)) : valid(usual, at);
    }

    public boolean offers(OneClickFunction function) {
        return functions.contains(function);
    }

    private static Optional<String> valid(List<Dated> addresses, LocalDateTime at) {
        return addresses.stream()
                .filter(address -> address.covers(at))
                .map(Dated::value)
                .findFirst();
    }

    /// How messages travel.
    public enum Channel {
        KIM,
        KV_CONNECT
    }

    /// A value with the time in which it holds, both ends included; an empty end is open.
    public record Dated(String value, Optional<LocalDateTime> from, Optional<LocalDateTime> until) {
        boolean covers(LocalDateTime at) {
            return from.filter(at::isBefore).isEmpty()
                    && until.filter(at::isAfter).isEmpty();
        }
    }
}
