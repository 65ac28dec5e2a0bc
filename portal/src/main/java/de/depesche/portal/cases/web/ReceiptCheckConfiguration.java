package de.depesche.portal.cases.web;

import de.depesche.portal.identity.VisitorAllowance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class ReceiptCheckConfiguration {
    /// Behind the filter that knows the visitor's address, before those that read the request's body.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    /// Filters are made before the database is there, so what counts the visits is asked for with the first of them.
    @Bean
    FilterRegistrationBean<ReceiptCheckGate> receiptCheckGate(ObjectProvider<VisitorAllowance> allowance) {
        var gate = new FilterRegistrationBean<>(new ReceiptCheckGate(allowance::getObject));
        gate.addUrlPatterns("/belegpruefung", "/api/v1/receipt-checks");
        gate.setOrder(ORDER);
        return gate;
    }
}
