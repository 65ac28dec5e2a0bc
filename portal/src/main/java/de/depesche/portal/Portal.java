package de.depesche.portal;

import de.depesche.portal.start.Commands;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The server: each package below this one is a module, checked by Spring Modulith.
@SpringBootApplication
public class Portal {

    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(Portal.class, Clock::systemUTC, args));
        }
        SpringApplication.run(Portal.class, args);
    }

    /// The only place that reads the machine's clock. Microseconds are what the database keeps.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
