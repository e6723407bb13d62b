package se.egenmakt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.egenmakt.web.Texts;

/** Everything that is logged is said in plain words on the log's page. */
class ActionTextTests {
    private static final Pattern CALL = Pattern.compile("(?:\\b(?:audit|log)\\s*\\.\\s*(?:record|clients?)|\\bpublish|\\basProgram|new AccessEvent)\\(([^;]*);");
    private static final Pattern ACTION = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

    @Test
    void everyActionHasItsText() throws IOException {
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                actions.addAll(actions(Files.readString(source)));
            }
        }
        assertThat(actions).contains("client.read", "account.disable", "account.enable", "account.sign-in-failed", "operation.create");
        assertThat(actions).filteredOn(action -> !Texts.has("audit.action." + action)).as("add audit.action.<code> to texts/audit.sv.properties").isEmpty();
    }

    @Test
    void actionsAreFoundInEveryWayOfLogging() {
        assertThat(actions("audit.record(\n \"a.one\", List.of(), \"\", \"\"); publish(x ? \"a.two\" : \"a.three\", id); new AccessEvent(who, \"\", \"a.four\", id);"))
                .containsExactly("a.four", "a.one", "a.three", "a.two");
    }

    private static Set<String> actions(String source) {
        var found = new TreeSet<String>();
        CALL.matcher(source).results().forEach(call -> ACTION.matcher(call.group(1)).results().forEach(action -> found.add(action.group(1))));
        return found;
    }
}
