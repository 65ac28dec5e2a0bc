package de.depesche.portal.cases.web;

import de.depesche.portal.cases.ReceiptTrust;
import de.depesche.portal.identity.Open;
import de.depesche.portal.problems.Problem;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Belegprüfung: anybody may check a receipt, the court as well as the hospital. Nothing is stored.
@Controller
class ReceiptCheckPages {
    private static final String PAGE = "cases/receipt-check";
    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final ReceiptTrust trust;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ReceiptCheckPages(ReceiptTrust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    @Open("shows an empty form")
    @GetMapping("/belegpruefung")
    String form() {
        return PAGE;
    }

    @Open("reads what the visitor brings and nothing of ours but public keys; bounded by ReceiptCheckGate")
    @PostMapping("/belegpruefung")
    ModelAndView check(
            @RequestParam("beleg") MultipartFile receipt,
            @RequestParam(name = "pruefsummen", defaultValue = "") String typed,
            Locale locale)
            throws IOException {
        var given = GivenChecksums.parse(typed);
        if (receipt.isEmpty()) {
            return refused("fault", "receipts.check.fault.missing", typed);
        }
        if (given.isEmpty()) {
            return refused("checksumFault", "receipts.check.fault.checksum", typed);
        }
        return new ModelAndView(PAGE, "check", ReceiptCheckView.of(verify(receipt.getBytes(), given.get()), locale));
    }

    /// Judging a seal is work; a crowd of strangers must not keep the portal from its own.
    private Verification verify(byte[] pdf, GivenChecksums given) {
        if (!places.tryAcquire()) {
            throw new Problem.TooMany(WAIT);
        }
        try {
            var anchors = Optional.of(trust.anchors());
            var alone = Verification.of(pdf, List.of(), anchors, clock.instant());
            return given.lines().isEmpty()
                    ? alone
                    : Verification.of(pdf, given.against(alone.statement()), anchors, clock.instant());
        } finally {
            places.release();
        }
    }

    private static ModelAndView refused(String field, String fault, String typed) {
        var page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(field, fault).addObject("typed", typed);
    }
}
