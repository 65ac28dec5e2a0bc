package de.depesche.portal.problems;

/// A setting that the portal cannot start with. The start ends with this one sentence.
public final class SettingRefused extends RuntimeException {

    public SettingRefused(String setting, String value, String allowed) {
        super("The setting " + setting + " is \"" + value + "\"; allowed is " + allowed + ".");
    }
}
