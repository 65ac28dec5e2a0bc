package de.depesche.portal.tracing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingSettings.class)
class TracingConfiguration {

    @Bean
    Traces traces(TracingSettings settings) {
        var collector = settings.collector();
        return collector.isPresent()
                ? new ExportedTraces(collector.get(), settings.sampled())
                : (_, _) -> NoSpan.INSTANCE;
    }
}
