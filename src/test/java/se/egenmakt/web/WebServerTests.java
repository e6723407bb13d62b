package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A real server without sign-in: what goes wrong outside our handlers still ends on our pages. */
@SpringBootTest(classes = WebServerTests.Server.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebServerTests {
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import({WebConfiguration.class, AssetController.class, ErrorPageController.class, ErrorPages.class, FailureAdvice.class, PageBefore.class})
    static class Server {
        @Bean
        Filter failing() {
            return (request, response, chain) -> {
                var path = ((jakarta.servlet.http.HttpServletRequest) request).getRequestURI();
                if (path.equals("/trasig")) {
                    throw new IOException("hemlig detalj");
                }
                if (path.equals("/nekad")) {
                    ((jakarta.servlet.http.HttpServletResponse) response).sendError(403);
                    return;
                }
                chain.doFilter(request, response);
            };
        }
    }

    @Test
    void everythingThatGoesWrongEndsOnOurPages(@Value("${local.server.port}") int port)
            throws Exception {
        assertThat(ask(port, "/finns-inte").statusCode()).isEqualTo(404);
        assertThat(ask(port, "/finns-inte").body()).contains("Sidan finns inte");
        assertThat(ask(port, "/nekad").statusCode()).isEqualTo(403);
        assertThat(ask(port, "/nekad").body()).contains("Du får inte öppna den här sidan");
        assertThat(ask(port, "/trasig").statusCode()).isEqualTo(500);
        assertThat(ask(port, "/trasig").body()).contains("Något gick fel hos oss", "em-ref").doesNotContain("hemlig");
        assertThat(ask(port, Assets.url("egenmakt.css")).headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    private static HttpResponse<String> ask(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
