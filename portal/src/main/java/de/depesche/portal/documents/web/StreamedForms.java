package de.depesche.portal.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Forms with files, for pages without scripts. The usual handling would write the files to a temporary folder, in
/// plain, before anybody asked for a permit. Here only the fields before the first file are read; they hold the
/// form's token, so that the guard before the handlers works as for every form. The files stay on the line until the
/// handler takes them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StreamedForms extends OncePerRequestFilter {
    private static final Pattern PLACES = Pattern.compile("/vorgaenge/[^/]{1,64}/dokumente");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || !PLACES.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = FormFiles.begin(request);
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new FormFieldsRequest(request, form.get()), response);
    }
}
