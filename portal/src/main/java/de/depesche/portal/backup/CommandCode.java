package de.depesche.portal.backup;

/// Exit codes, the same for all commands.
final class CommandCode {
    static final int WORKED = 0;
    static final int DID_NOT_WORK = 1;
    static final int CALLED_WRONGLY = 2;

    private CommandCode() {}
}
