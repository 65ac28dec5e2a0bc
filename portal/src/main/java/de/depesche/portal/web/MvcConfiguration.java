package de.depesche.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class MvcConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new UnknownParameters()).addPathPatterns("/api/v1/**");
        interceptors.addInterceptor(new OneContentType());
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new TextNotes();
    }
}
