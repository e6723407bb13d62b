package se.egenmakt;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The program as a command needs it: the same use cases and tables, without the modules' pages, sign-in, demo and what Spring Boot finds for a web server. So a
 * command starts in little more than half the time.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "se.egenmakt.web",
            "se.egenmakt.access",
            "se.egenmakt.mail",
            "se.egenmakt.audit",
            "se.egenmakt.organisation",
            "se.egenmakt.workforce",
            "se.egenmakt.commission",
            "se.egenmakt.report",
            "se.egenmakt.protection",
            "se.egenmakt.identity",
            "se.egenmakt.deficiency",
            "se.egenmakt.steering",
            "se.egenmakt.exchange"
        },
        resourcePattern = "*.class", // the modules' own packages, not their pages
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "se\\.egenmakt\\.access\\.SecurityConfiguration"))
class CommandLineProgram {}
