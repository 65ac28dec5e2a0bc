package de.depesche.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server: each package below this one is a module, checked by Spring Modulith.
@SpringBootApplication
public class Portal {

    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
