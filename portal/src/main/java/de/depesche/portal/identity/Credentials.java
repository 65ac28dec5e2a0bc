package de.depesche.portal.identity;

/// What a new person needs for the first sign-in. Shown once; the portal keeps no readable copy.
///
/// @param password to be changed at the first sign-in when it is a one-time password
/// @param secondFactor the TOTP secret (RFC 6238), Base32 without padding
public record Credentials(PersonId person, String userName, String password, String secondFactor) {
    @Override
    public String toString() {
        return "Credentials[" + person + ", hidden]";
    }
}
