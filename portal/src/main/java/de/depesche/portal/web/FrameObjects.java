package de.depesche.portal.web;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/// Gives every template `#frame` (pages only) and `#words` (mails too), also where no controller ran, as on error
/// pages.
final class FrameObjects extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private final Assets assets;
    private final String version;
    private final Greeter greeter;

    FrameObjects(Assets assets, String version, Greeter greeter) {
        super("frame");
        this.assets = assets;
        this.version = version;
        this.greeter = greeter;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("frame", "words");
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        if (name.equals("words")) {
            return new Words(context.getLocale());
        }
        return context instanceof IWebContext page ? frame(page) : null;
    }

    private Frame frame(IWebContext page) {
        var exchange = page.getExchange();
        return new Frame(
                assets,
                version,
                Optional.<Principal>ofNullable(exchange.getPrincipal()).flatMap(greeter::seenAs),
                page.getLocale(),
                Theme.of(exchange.getRequest().getCookieValue(Theme.COOKIE)),
                here(exchange));
    }

    /// The address that the browser shows, which is not the one of the error page that is rendered for it. A form's own
    /// address shows nothing when it is asked for again: from there it goes back to where the form stands.
    private static String here(IWebExchange exchange) {
        var request = exchange.getRequest();
        var failed = exchange.getAttributeValue(RequestDispatcher.ERROR_REQUEST_URI);
        // Containers render errors by GET, whatever failed.
        var method = Objects.requireNonNullElse(
                exchange.getAttributeValue(RequestDispatcher.ERROR_METHOD), request.getMethod());
        if ("GET".equals(method)) {
            return failed == null
                    ? Frame.address(request.getPathWithinApplication(), request.getParameterMap())
                    : Frame.address(failed.toString(), Map.of());
        }
        return pageBefore(request)
                .orElseGet(() -> Frame.address(
                        failed == null ? request.getPathWithinApplication() : failed.toString(), Map.of()));
    }

    private static Optional<String> pageBefore(IWebRequest request) {
        try {
            var page = new URI(Objects.requireNonNullElse(request.getHeaderValue("Referer"), ""));
            var query = page.getRawQuery();
            return page.getRawPath() == null || !Objects.equals(page.getRawAuthority(), request.getHeaderValue("Host"))
                    ? Optional.empty()
                    : Optional.of(page.getRawPath() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
