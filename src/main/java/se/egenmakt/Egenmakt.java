package se.egenmakt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import se.egenmakt.exchange.Commands;
import se.egenmakt.exchange.Terminal;

/** The program: without arguments it serves the web pages, with a command it does that one thing and ends. */
@Modulithic(systemName = "Egenmakt", sharedModules = "shared")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // a controller may be called alike in two modules
public class Egenmakt {
    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Terminal.run(CommandLineProgram.class, args));
        }
        SpringApplication.run(Egenmakt.class, args);
    }
}
