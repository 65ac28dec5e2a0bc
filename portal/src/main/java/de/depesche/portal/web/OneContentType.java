package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/// A body is of one type. A pattern such as `*/*` in its place is refused here, because what reads bodies takes it for
/// a fault of ours.
final class OneContentType implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        var type = request.getContentType();
        if (type != null && isPattern(type)) {
            throw new HttpMediaTypeNotSupportedException("a pattern is no type of a body");
        }
        return true;
    }

    /// What is no media type at all is refused where the body is read.
    private static boolean isPattern(String type) {
        try {
            return !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
