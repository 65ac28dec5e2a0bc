package de.depesche.portal.notifications;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, NotificationSettings.class})
class NotificationConfiguration {

    @Bean
    FolderCarrier folderCarrier(@Value("${depesche.data}") Path data) {
        return new FolderCarrier(data.resolve("mail"));
    }

    @Bean
    @Primary
    Carrier carrier(MailSettings settings, FolderCarrier folder) {
        return settings.hasServer() ? new SmtpCarrier(settings) : folder;
    }
}
