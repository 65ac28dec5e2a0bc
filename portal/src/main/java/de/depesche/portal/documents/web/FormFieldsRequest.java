package de.depesche.portal.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The request with the form's fields as its parameters. It does not call itself multipart, since the framework would
/// then read the files.
final class FormFieldsRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    FormFieldsRequest(HttpServletRequest request, FormFiles form) {
        super(request);
        this.parameters = new LinkedHashMap<>();
        form.fields().forEach((name, value) -> parameters.put(name, new String[] {value}));
        setAttribute(FormFiles.class.getName(), form);
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
