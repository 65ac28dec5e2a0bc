package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.TransactionExecutionListener;

/// Nobody named a collector: a portal as it is started first.
@PortalTest
class NoTracesTest {
    @Autowired
    ApplicationContext portal;

    @LocalServerPort
    int port;

    @Test
    void callsPassByAsIfThereWereNoTraces() {
        var trace = "00-" + UUID.randomUUID().toString().replace("-", "") + "-00f067aa0ba902b7-01";

        var answer =
                new TestClient(port).send("GET", "/api/v1/trust", "", request -> request.header("traceparent", trace));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Trace-Id")).isEmpty();
        assertThat(portal.getBeansOfType(TransactionExecutionListener.class)).isEmpty();
        assertThat(portal.containsBean("tracedRequests")).isFalse();
    }
}
