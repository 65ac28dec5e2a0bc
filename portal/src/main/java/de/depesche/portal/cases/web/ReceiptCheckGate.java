package de.depesche.portal.cases.web;

import de.depesche.portal.identity.VisitorAllowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the receipt check, which everybody may use: refuses what is too large before a byte of it is read,
/// and who comes too often.
final class ReceiptCheckGate extends OncePerRequestFilter {
    /// The files together, and the receipt.
    static final long LARGEST = 110_000_000;
    static final int CHECKS_PER_MINUTE = 20;
    private static final int CHECKS_OF_ALL_PER_MINUTE = 200;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    private static final String PURPOSE = "receipt-check";

    private final Supplier<VisitorAllowance> allowance;

    ReceiptCheckGate(Supplier<VisitorAllowance> allowance) {
        this.allowance = allowance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > LARGEST) {
            response.sendError(TOO_LARGE);
        } else if (!mayCheck(request.getRemoteAddr())) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Duration.ofMinutes(1).toSeconds()));
            response.sendError(TOO_MANY);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// On all nodes together.
    private boolean mayCheck(String address) {
        var visits = allowance.get();
        return visits.take(PURPOSE, address, CHECKS_PER_MINUTE) && visits.takeOfAll(PURPOSE, CHECKS_OF_ALL_PER_MINUTE);
    }
}
