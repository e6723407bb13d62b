package se.egenmakt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.egenmakt.access.DemoUser;
import se.egenmakt.access.Role;
import se.egenmakt.web.Form;

class SignInPageTests {
    private static DemoUser user(UUID account, String name, Role role, String operation) {
        return new DemoUser(account, name, UUID.randomUUID(), role, operation);
    }

    @Test
    void noTwoButtonsSayTheSame() {
        var helena = UUID.randomUUID();
        var demo = List.of(
                user(UUID.randomUUID(), "Ingrid Sandell", Role.OMBUD, "Dalsland"),
                user(helena, "Helena Mo", Role.STEERING_MEMBER, "Dalsland"),
                user(helena, "Helena Mo", Role.STEERING_MEMBER, "Kusten"),
                user(helena, "Helena Mo", Role.MANAGER, "Kusten"));
        var page = new SignInPage(Form.empty(), false, demo);
        assertThat(demo).extracting(page::as).containsExactly("Prova som Ingrid", "Prova som Helena, ledamot i Dalsland", "Prova som Helena, ledamot i Kusten", "Prova som Helena, chef");
    }
}
