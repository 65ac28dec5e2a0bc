package de.depesche.portal.identity;

/// What somebody typed, as it was typed, and where it came from.
public record SignInAttempt(String userName, String password, String code, String address) {
    @Override
    public String toString() {
        return "SignInAttempt[hidden]";
    }
}
