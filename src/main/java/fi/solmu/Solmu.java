package fi.solmu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The shared platform of a service network. */
@Modulithic(systemName = "Solmu", sharedModules = {"web", "network", "item"})
@SpringBootApplication
public class Solmu {

    public static void main(String... args) {
        SpringApplication.run(Solmu.class, args);
    }
}
