package de.depesche.portal.cases;

import de.depesche.portal.keys.Keys;
import de.depesche.portal.problems.SettingRefused;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.seal.BuiltInTimestamps;
import de.depesche.proof.seal.RemoteTimestamps;
import de.depesche.proof.seal.Seal;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.SealKeysUnusable;
import de.depesche.proof.seal.TimestampAuthority;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The portal's seal. Its keys are made on the first start and belong into the backup; all nodes share them.
@Configuration
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    SealKeys sealKeys(Keys keys, SealSettings settings, SealRoot known, Clock clock) {
        var folder = keys.folder().resolve("seal");
        known.requireFolder(folder);
        var password = Base64.getEncoder().encodeToString(keys.secret("seal")).toCharArray();
        try {
            return known.recognised(SealKeys.open(folder, password, settings.name(), clock), folder);
        } catch (SealKeysUnusable e) {
            throw new SettingRefused(
                    "depesche.keys.seal or " + folder,
                    "(unusable)",
                    "what this portal sealed with before. " + e.getMessage());
        }
    }

    @Bean
    TimestampAuthority timestampAuthority(SealKeys keys, SealSettings settings) {
        return settings.tsa()
                .<TimestampAuthority>map(
                        address -> new RemoteTimestamps(settings.tsaName(), address, settings.tsaRoots(), PATIENCE))
                .orElseGet(() -> new BuiltInTimestamps(keys));
    }

    @Bean
    Seal receiptSeal(SealKeys keys, TimestampAuthority authority) {
        return new Seal(keys, authority);
    }

    @Bean
    ReceiptStatement.Portal receiptPortal(SealSettings settings, @Value("${depesche.address}") URI address) {
        return new ReceiptStatement.Portal(settings.name(), address.toString());
    }
}
