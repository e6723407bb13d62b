package se.egenmakt.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who reaches the web program, and whom it believes. While anybody may sign in as a person of the demo it answers this machine alone, unless an address is set.
 * What a request says of where it came from is believed from the proxy that {@code EGENMAKT_PROXY} names, and from nobody else.
 */
@Component
class Network implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Environment settings;
    private final Installation installation;
    private final ObjectProvider<AccountRows> rows;

    Network(Environment settings, Installation installation, ObjectProvider<AccountRows> rows) {
        this.settings = settings;
        this.installation = installation;
        this.rows = rows;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (!isSet("server.address") && !isSet("egenmakt.address") && demoIsOpen()) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
        if (isSet("egenmakt.proxy")) {
            server.addEngineValves(believing(settings.getRequiredProperty("egenmakt.proxy")));
        }
    }

    private boolean isSet(String key) {
        return !settings.getProperty(key, "").isBlank();
    }

    /** There is a demo, or it is about to be laid. */
    private boolean demoIsOpen() {
        boolean wanted = settings.getProperty("egenmakt.demo", Boolean.class, true);
        return installation.embedded() && (rows.getObject().anyDemo() || (wanted && !rows.getObject().anyAccount()));
    }

    private static RemoteIpValve believing(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(Arrays.stream(proxies.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
