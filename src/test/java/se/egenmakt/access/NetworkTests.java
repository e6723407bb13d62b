package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Whom the web program believes about where a request came from. */
class NetworkTests {
    private static TomcatServletWebServerFactory server(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        var server = new TomcatServletWebServerFactory();
        new Network(environment, new Installation(false), new StaticListableBeanFactory().getBeanProvider(AccountRows.class)).customize(server);
        return server;
    }

    @Test
    void nobodyIsBelievedUnlessAProxyIsNamed() {
        assertThat(server(Map.of()).getEngineValves()).isEmpty();
    }

    @Test
    void theProxyThatIsNamedIsBelievedAndNoOther() {
        var valve = (RemoteIpValve) server(Map.of("egenmakt.proxy", "10.0.0.7, 10.0.0.9")).getEngineValves().iterator().next();
        assertThat("10.0.0.7").matches(valve.getInternalProxies());
        assertThat("10.0.0.9").matches(valve.getInternalProxies());
        assertThat("10.0.0.8").doesNotMatch(valve.getInternalProxies());
        assertThat("192.168.1.1").doesNotMatch(valve.getInternalProxies());
    }

    @Test
    void aServerIsNotBoundToTheOwnMachine() {
        assertThat(server(Map.of()).getAddress()).isNull();
    }
}
