package se.egenmakt.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The signed-in person, as Spring Security sees it. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Session session;

    SignedIn(Session session) {
        super(List.of());
        this.session = session;
        setAuthenticated(true);
    }

    @Override
    public String getName() {
        return session.actor();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Session getPrincipal() {
        return session;
    }
}
