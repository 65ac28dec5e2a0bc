package de.depesche.portal.documents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({DocumentSettings.class, ScannerSettings.class})
class DocumentConfiguration {}
