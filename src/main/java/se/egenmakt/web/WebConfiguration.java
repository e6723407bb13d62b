package se.egenmakt.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers answer with a {@link Page} or a {@link Redirect}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    ReceiptCookie flashMapManager() {
        return new ReceiptCookie();
    }

    @Bean
    WebMvcConfigurer answers(Pages pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }
        };
    }
}
