package de.depesche.portal.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All texts: one file per module under `messages`, German in the plain one, English in its twin `…_en`. A new module's
/// file is found by itself.
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    static MessageSource messageSource() throws IOException {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(bundles());
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.GERMAN);
        return texts;
    }

    private static String[] bundles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*.properties");
        return names(Arrays.stream(files)).sorted().toArray(String[]::new);
    }

    private static Stream<String> names(Stream<Resource> files) {
        return files.map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name);
    }
}
