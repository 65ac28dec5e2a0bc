package de.depesche.portal.documents;

import de.depesche.portal.problems.SettingRefused;
import de.depesche.portal.tracing.Calls;
import de.depesche.portal.tracing.Outcome;
import de.depesche.portal.tracing.Step;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Malware scan by `clamd`, when one is set up. Only a clear "OK" to a file that clamd has looked into as a whole is
/// taken as clean.
@Component
class Scanner {
    private final ScannerSettings settings;
    private final Optional<SocketAddress> address;

    Scanner(ScannerSettings settings) {
        this.settings = settings;
        this.address = parse(settings.address());
    }

    /// @param stillAtWork called now and then while it goes on
    ScanOutcome scan(Content content, Runnable stillAtWork) throws IOException {
        if (address.isEmpty()) {
            return new ScanOutcome.Off();
        }
        if (content.bytes() > settings.scansUpTo()) {
            return new ScanOutcome.Impossible("larger than " + settings.scansUpTo() + " bytes");
        }
        var session = new ClamdSession(address.get(), settings.patience());
        return Calls.to(Step.SCAN, span -> {
            var outcome = session.scan(content, stillAtWork);
            if (outcome instanceof ScanOutcome.Away) {
                span.ended(Outcome.LATER);
            }
            return outcome;
        });
    }

    private static Optional<SocketAddress> parse(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        var text = address.strip();
        if (text.startsWith("/")) {
            return Optional.of(UnixDomainSocketAddress.of(text));
        }
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new SettingRefused("depesche.scanner.address", text, "host:port or the path of clamd's socket");
        }
        // Looked up anew for each scan: the name may move to another address.
        return Optional.of(InetSocketAddress.createUnresolved(
                text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
    }
}
