package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@PortalTest
class PageLinksTest {
    @Autowired
    Collection<FilterRegistrationBean<?>> filters;

    /// The framework would do so as soon as a library brings a certain archive along; it took a third of each page's
    /// time.
    @Test
    void noLinkIsLookedForAmongTheAssets() {
        assertThat(filters)
                .isNotEmpty()
                .extracting(FilterRegistrationBean::getFilter)
                .doesNotHaveAnyElementsOfTypes(ResourceUrlEncodingFilter.class);
    }
}
