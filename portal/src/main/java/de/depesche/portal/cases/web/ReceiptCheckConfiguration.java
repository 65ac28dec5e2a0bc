package de.depesche.portal.cases.web;

import de.depesche.portal.identity.VisitorAllowance;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class ReceiptCheckConfiguration {
    /// Behind the filter that knows the visitor's address, before those that read the request's body.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<ReceiptCheckGate> receiptCheckGate(VisitorAllowance allowance) {
        var gate = new FilterRegistrationBean<>(new ReceiptCheckGate(allowance));
        gate.addUrlPatterns("/belegpruefung", "/api/v1/receipt-checks");
        gate.setOrder(ORDER);
        return gate;
    }
}
