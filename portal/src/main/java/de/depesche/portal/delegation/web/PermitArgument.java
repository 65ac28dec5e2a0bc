package de.depesche.portal.delegation.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.identity.Caller;
import de.depesche.portal.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// A handler that names a `Permit` among its arguments gets that of the signed-in person or of the token's client.
@Component
class PermitArgument implements HandlerMethodArgumentResolver {
    private final Permits permits;

    PermitArgument(Permits permits) {
        this.permits = permits;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Permit.class;
    }

    @Override
    public Permit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return permits.of(caller).orElseThrow(() -> new Problem.NotPermitted("member"));
    }
}
