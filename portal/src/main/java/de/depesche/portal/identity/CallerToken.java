package de.depesche.portal.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A proven caller, as the security filters carry it. It holds no secret and no name.
public final class CallerToken extends AbstractAuthenticationToken {
    /// May do what the permit allows.
    public static final String ENTERED = "entered";
    /// Signed in with a one-time password: may only choose a new one, or sign out.
    public static final String PASSWORD_DUE = "password-due";

    private final transient Caller caller;

    private CallerToken(Caller caller, String authority) {
        super(List.<GrantedAuthority>of(new SimpleGrantedAuthority(authority)));
        this.caller = caller;
        super.setAuthenticated(true);
    }

    public static CallerToken entered(Caller caller) {
        return new CallerToken(caller, ENTERED);
    }

    public static CallerToken passwordDue(Caller caller) {
        return new CallerToken(caller, PASSWORD_DUE);
    }

    public boolean isEntered() {
        return getAuthorities().stream().anyMatch(authority -> ENTERED.equals(authority.getAuthority()));
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /// An id: what is logged and shown by default must name nobody.
    @Override
    public String getName() {
        return switch (caller) {
            case Caller.SignedInPerson person -> person.id().value().toString();
            case Caller.TokenBearer bearer -> bearer.id().value().toString();
        };
    }

    @Override
    public String toString() {
        return "CallerToken[" + getName() + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerToken token && token.caller.equals(caller) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
