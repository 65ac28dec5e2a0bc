package de.depesche.portal.identity.web;

import org.jspecify.annotations.Nullable;

/// @param weiter the page that was asked for before the sign-in
record SignInForm(String username, String password, String code, String weiter) {

    SignInForm(@Nullable String username, @Nullable String password, @Nullable String code, @Nullable String weiter) {
        this.username = username == null ? "" : username;
        this.password = password == null ? "" : password;
        this.code = code == null ? "" : code;
        this.weiter = weiter == null ? "/" : weiter;
    }

    @Override
    public String toString() {
        return "SignInForm[hidden]";
    }
}
