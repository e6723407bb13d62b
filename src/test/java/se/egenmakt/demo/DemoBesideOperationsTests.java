package se.egenmakt.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import se.egenmakt.Egenmakt;
import se.egenmakt.Visitor;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.DemoUser;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;

/** The demo, and an operation of one's own beside it: from then on nobody administers without a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoBesideOperationsTests {
    private static final String PASSWORD = "blå kanot i regn";

    private final ConfigurableApplicationContext program = new SpringApplicationBuilder(Egenmakt.class)
            .run("--server.port=0", "--EGENMAKT_DB_URL=", "--EGENMAKT_DATA=" + Path.of("target", "test-data", UUID.randomUUID().toString()));
    private final Accounts accounts = program.getBean(Accounts.class);
    private DemoUser administrator;
    private Visitor tried;
    private Visitor.Reply made;

    @BeforeAll
    void anOperationIsMadeInTheDemo() {
        administrator = accounts.demoUsers().stream().filter(user -> user.role() == Role.ADMINISTRATOR).findFirst().orElseThrow();
        tried = visitor();
        tried.get("/sign-in").form("/sign-in/demo").with("role", administrator.roleAssignment().toString()).submit();
        made = tried.get("/operations/new").form("/operations")
                .with("name", "Vår egen").with("municipalities", "Åmål").with("form", "värdkommun").with("manager", "Karin Ek").with("email", "karin@exempel.se").submit();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void whoeverMadeItBecomesItsRealAdministratorAndTheManagerMovesIn() {
        assertThat(made.text()).contains("Bli dess administratör");
        var first = path(made.page().select("#first").val());
        var manager = path(made.page().select("#link").val());
        assertThat(tried.get("/accounts").location()).as("out of the demo's").startsWith("/sign-in");

        var asta = visitor();
        assertThat(asta.get(first).form(first).with("name", "Asta Egen").with("email", "asta@exempel.se").with("password", PASSWORD).with("again", PASSWORD).submit().status()).isEqualTo(303);
        asta.get("/sign-in").form("/sign-in").with("email", "asta@exempel.se").with("password", PASSWORD).submit();
        assertThat(asta.get("/operations").text()).contains("Vår egen");

        var karin = visitor();
        karin.get(manager).form(manager).with("password", PASSWORD).with("again", PASSWORD).submit();
        karin.get("/sign-in").form("/sign-in").with("email", "karin@exempel.se").with("password", PASSWORD).submit();
        assertThat(karin.get("/import").status()).isEqualTo(200);
    }

    @Test
    void nobodyOfTheDemoAdministersAnyMore() {
        assertThat(accounts.demoUsers()).isNotEmpty().noneMatch(user -> user.role() == Role.ADMINISTRATOR);
        assertThat(accounts.signInAsDemo(administrator.roleAssignment())).isEmpty();
        assertThat(accounts.roles(administrator.account())).isEmpty();
        assertThat(visitor().get("/sign-in").text()).contains("Prova som Ingrid").doesNotContain("Prova som " + administrator.name().split(" ")[0] + " ");
    }

    @Test
    void nobodyOfTheDemoActsInTheRealOperation() {
        var own = Acting.installation("test").call(() -> program.getBean(Operations.class).named("Vår egen")).orElseThrow();
        var outcome = Acting.installation("test").call(() -> accounts.giveRole(administrator.account(), Role.MANAGER, own.id(), null));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.toString()).contains("account.role.demo"));
        assertThatThrownBy(() -> Acting.installation("test").run(() -> accounts.give(administrator.account(), Role.MANAGER, own.id(), null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDemoAnswersThisMachineAlone() {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) program).getWebServer();
        assertThat(String.valueOf(server.getTomcat().getConnector().getProperty("address"))).contains("127.0.0.1");
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + program.getEnvironment().getProperty("local.server.port") + "/"));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
