package se.egenmakt.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    MailSettings mailSettings(Environment environment) {
        return MailSettings.read(name -> environment.getProperty(name, ""));
    }
}
