package de.depesche.portal.identity;

import de.depesche.portal.problems.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one client may ask for, over all nodes.
///
/// @param callsPerMinute of the API; ten seconds' worth at once
/// @param tokensPerMinute a client that keeps its token for its five minutes needs a fraction of it
@ConfigurationProperties("depesche.clients")
record ClientLimits(
        @DefaultValue("6000") int callsPerMinute,
        @DefaultValue("600") int tokensPerMinute) {
    private static final int MOST = 10_000_000;

    ClientLimits {
        require("depesche.clients.calls-per-minute", callsPerMinute);
        require("depesche.clients.tokens-per-minute", tokensPerMinute);
    }

    private static void require(String setting, int value) {
        if (value < 60 || value > MOST) {
            throw new SettingRefused(setting, String.valueOf(value), "a whole number from 60 to " + MOST);
        }
    }
}
