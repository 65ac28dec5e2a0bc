package de.depesche.portal.identity;

import org.springframework.stereotype.Component;

/// How often somebody may come who need not say who they are. Counted in the database, so that it holds over all
/// nodes to the last visit; an address stands there as a pseudonym.
@Component
public class VisitorAllowance {
    private final Allowances allowances;
    private final SignInNames names;

    VisitorAllowance(Allowances allowances, SignInNames names) {
        this.allowances = allowances;
        this.names = names;
    }

    /// @param perMinute as often at once too
    /// @return false for a visit too many
    public boolean take(String purpose, String address, int perMinute) {
        return take(purpose + ":" + names.ofAddress(address), perMinute);
    }

    /// Of all visitors together.
    public boolean takeOfAll(String purpose, int perMinute) {
        return take(purpose, perMinute);
    }

    private boolean take(String key, int perMinute) {
        return allowances.take(key, new Allowance(perMinute, perMinute), 1);
    }
}
