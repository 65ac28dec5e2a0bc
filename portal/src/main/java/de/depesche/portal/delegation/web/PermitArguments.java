package de.depesche.portal.delegation.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class PermitArguments implements WebMvcConfigurer {
    private final PermitArgument permit;

    PermitArguments(PermitArgument permit) {
        this.permit = permit;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(permit);
    }
}
