package de.depesche.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;

@Configuration(proxyBeanMethods = false)
class MvcConfiguration {

    @Bean
    FlashMapManager flashMapManager() {
        return new TextNotes();
    }
}
