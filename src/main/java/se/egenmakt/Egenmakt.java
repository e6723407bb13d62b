package se.egenmakt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The program: without arguments it serves the web pages, with a command it does that one thing and ends. A bean bears its full name: each module may have its own OmbudController. */
@Modulithic(systemName = "Egenmakt", sharedModules = "shared")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Egenmakt {
    public static void main(String[] args) {
        SpringApplication.run(Egenmakt.class, args);
    }
}
