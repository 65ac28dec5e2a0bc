package de.depesche.portal.apidocs;

import de.depesche.portal.delegation.Permit;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// The description as a whole: what belongs to no single operation stands in `apidocs/api.yaml`.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        // It comes with the token and is nothing that a caller sends.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Permit.class);
    }

    @Bean
    OpenAPI openApi(@Value("${depesche.address}") String address) throws IOException {
        try (var in = new ClassPathResource("apidocs/api.yaml").getInputStream()) {
            var api = Yaml31.mapper().readValue(in, OpenAPI.class);
            return api.servers(List.of(new Server().url(address)));
        }
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OpenApiCustomizer unknownFieldsAreRefused() {
        return new ClosedBodies();
    }
}
