package se.egenmakt.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Accounts, their roles and how one signs in: passwords by Argon2id, tries braked per account and per address, sessions in the database. */
@Service
public class Accounts {
    /** An address cannot be longer (RFC 5321). */
    public static final int LONGEST_EMAIL = 254;

    /** How long a password link holds. */
    public static final Duration INVITATION = Duration.ofDays(7);

    private final AccountRows rows;
    private final InvitationRows invitations;
    private final PasswordLinks links;
    private final PasswordOrigin origin;
    private final SessionRows sessions;
    private final SignInBrake brake;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Installation installation;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Compared with when there is no such account, so that both answers take equally long. */
    private final String nobodysHash = encoder.encode("nobody's password");

    Accounts(
            AccountRows rows, InvitationRows invitations, PasswordLinks links, PasswordOrigin origin,
            SessionRows sessions,
            SignInBrake brake,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Installation installation) {
        this.rows = rows;
        this.invitations = invitations;
        this.links = links;
        this.origin = origin;
        this.sessions = sessions;
        this.brake = brake;
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
        this.installation = installation;
    }

    /** Signs in with address and password, and opens a session. */
    public SignInOutcome signIn(String email, String password, String remoteAddress) {
        var now = clock.instant();
        var login = login(email);
        var blocked = brake.begin(login, remoteAddress, now);
        if (blocked.isPresent()) {
            return new SignInOutcome.Wait(blocked.get());
        }
        var account = rows.byEmail(login).filter(found -> !found.disabled() && found.passwordHash() != null);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = password.length() <= PasswordRules.LONGEST && encoder.matches(password, hash) && account.isPresent();
        if (!right) {
            // an address that is nobody's may be a password typed in the wrong field: it is not kept
            asProgram("account.sign-in-failed", account.map(found -> found.id().toString()).orElse(""), account.map(Account::email).orElse("okänd adress"));
            return new SignInOutcome.Wrong();
        }
        brake.right(login, remoteAddress);
        return new SignInOutcome.SignedIn(open(account.orElseThrow()), account.get().id());
    }

    /** As stored, and never longer than an address can be. */
    private static String login(String email) {
        var login = email.strip().toLowerCase(Locale.ROOT);
        return login.length() <= LONGEST_EMAIL ? login : login.substring(0, LONGEST_EMAIL);
    }

    /** Signs in as an invented person of the demo, in that role, without a password; empty when this is nobody of the demo, as always on a server database. */
    public Optional<SignInOutcome.SignedIn> signInAsDemo(UUID roleAssignment) {
        return demoUsers().stream()
                .filter(user -> user.roleAssignment().equals(roleAssignment))
                .findFirst()
                .flatMap(user -> rows.byId(user.account()))
                .map(account -> new SignInOutcome.SignedIn(open(account, roleAssignment), account.id()));
    }

    private String open(Account account) {
        return open(account, null);
    }

    /** @param wanted the role to begin in, or null for the first */
    private String open(Account account, @Nullable UUID wanted) {
        var token = Tokens.make();
        var hash = Tokens.hash(token);
        var now = clock.instant();
        Acting.installation(account.name()).run(() -> transactions.executeWithoutResult(status -> {
            sessions.insert(hash, account.id(), account.name(), account.theme(), Tokens.make(), now, now.plus(Session.LONGEST));
            var roles = rows.roles(account.id(), LocalDate.now(clock));
            roles.stream()
                    .filter(role -> role.id().equals(wanted))
                    .findFirst()
                    .or(() -> roles.stream().findFirst())
                    .ifPresent(role -> sessions.choose(hash, role));
            events.publishEvent(new AccessEvent(account.name(), "", "account.sign-in", account.id().toString()));
        }));
        return token;
    }

    private void asProgram(String action, String subject, String actor) {
        Acting.installation(actor).run(() -> transactions.executeWithoutResult(
                status -> events.publishEvent(new AccessEvent(actor, "", action, subject))));
    }

    public void signOut(String token) {
        sessions.end(Tokens.hash(token), clock.instant(), Session.Ended.SIGNED_OUT);
    }

    /** Somebody signs in where this session was: it is over. */
    public void signedInAnew(String token) {
        sessions.end(Tokens.hash(token), clock.instant(), Session.Ended.SIGNED_IN_ANEW);
    }

    /** Ends every session of the acting person, this one too. */
    public int signOutEverywhere(UUID account) {
        int ended = sessions.endAll(account, clock.instant(), Session.Ended.EVERYWHERE);
        asProgram("account.sign-out-everywhere", account.toString(), byId(account).map(Account::name).orElse(""));
        return ended;
    }

    Optional<Session> session(String token) {
        var hash = Tokens.hash(token);
        var session = sessions.find(hash);
        var now = clock.instant();
        if (session.isPresent() && session.get().holdsAt(now) && session.get().seenAt().plus(Session.TOUCH).isBefore(now)) {
            sessions.touch(hash, now);
        }
        return session;
    }

    boolean holds(Session session) {
        return session.holdsAt(clock.instant());
    }

    boolean keepsWhatWasTyped(Session session) {
        return !holds(session) && session.keepsWhatWasTypedAt(clock.instant());
    }

    /** The roles this person may act in today. */
    public List<RoleAssignment> roles(UUID account) {
        return Acting.installation("roller").call(() -> transactions.execute(status -> rows.roles(account, LocalDate.now(clock))));
    }

    /** Acts in another of one's own roles from now on; false when it is not one's own. */
    public boolean choose(String token, UUID account, UUID roleAssignment) {
        var role = roles(account).stream().filter(own -> own.id().equals(roleAssignment)).findFirst();
        role.ifPresent(own -> sessions.choose(Tokens.hash(token), own));
        return role.isPresent();
    }

    public void theme(UUID account, String theme) {
        rows.theme(account, theme);
        sessions.theme(account, theme);
    }

    public Optional<Account> byId(UUID id) {
        return rows.byId(id);
    }

    public List<Account> byIds(List<UUID> ids) {
        return rows.byIds(ids);
    }

    public Optional<Account> byEmail(String email) {
        return rows.byEmail(login(email));
    }

    public List<Account> all() {
        return rows.all();
    }

    /** The invented people of the demo; empty when there is none, as always on a server database. */
    public List<DemoUser> demoUsers() {
        return installation.embedded() ? Acting.installation("demo").call(() -> transactions.execute(status -> rows.demoUsers(LocalDate.now(clock)))) : List.of();
    }

    /** Makes an account without a password. */
    @Transactional
    public Account create(String email, String name, boolean demo) {
        var account = new Account(UUID.randomUUID(), login(email), name.strip(), null, "system", demo, false);
        if (!rows.insert(account, clock.instant())) {
            throw new IllegalStateException("There is an account with that address");
        }
        publish("account.create", account.id().toString());
        return account;
    }

    /**
     * Makes an account with its first role. The same form sent again is done once: the account is there with this address, in this role and no other, and nobody has
     * chosen a password for it. Any other account with that id or address is somebody else's.
     *
     * @param id made with the form
     */
    @Transactional
    public Outcome<Account> open(UUID id, String email, String name, Role role, @Nullable UUID operation, @Nullable UUID ombud) {
        var account = new Account(id, login(email), name.strip(), null, "system", false, false);
        if (!rows.insert(account, clock.instant())) {
            return rows.isJustMade(account, role, operation, ombud, LocalDate.now(clock)) ? Outcome.done(account) : Outcome.refused(Refusal.of("email", "account.email.taken"));
        }
        publish("account.create", id.toString());
        return switch (giveRole(id, role, operation, ombud)) {
            case Outcome.Done<UUID> given -> Outcome.done(account);
            case Outcome.Refused<UUID>(var refusals) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new Outcome.Refused<>(refusals);
            }
        };
    }

    /** Changes name and address. */
    @Transactional
    public Outcome<UUID> change(UUID account, String email, String name) {
        if (rows.byEmail(login(email)).filter(other -> !other.id().equals(account)).isPresent()) {
            return Outcome.refused(Refusal.of("email", "account.email.taken"));
        }
        rows.change(account, login(email), name.strip());
        publish("account.change", account.toString());
        return Outcome.done(account);
    }

    /** Accounts whose name or address holds these words; all when there are none. */
    @Transactional(readOnly = true)
    public List<AccountLine> search(String words, int limit, int offset) {
        return rows.lines(words.strip(), limit, offset, LocalDate.now(clock));
    }

    public long count(String words) {
        return rows.count(words.strip());
    }

    /** Gives a role from today on, once. The caller has seen that the operation and the ombud exist. */
    @Transactional
    public Outcome<UUID> giveRole(UUID account, Role role, @Nullable UUID operation, @Nullable UUID ombud) {
        if (operation != null && account.equals(Acting.current().account())) {
            return Outcome.refused(Refusal.of("", "account.role.self"));
        }
        if (operation != null && rows.isDemoElsewhere(account, operation)) {
            return Outcome.refused(Refusal.of("", "account.role.demo"));
        }
        var held = rows.roles(account, LocalDate.now(clock)).stream()
                .filter(one -> one.role() == role && Objects.equals(one.operation(), operation))
                .findFirst();
        if (held.isPresent()) {
            return Objects.equals(held.get().ombud(), ombud) ? Outcome.done(account) : Outcome.refused(Refusal.of("ombud", "account.role.already"));
        }
        if (operation != null && ombud != null && rows.members(operation, LocalDate.now(clock)).stream().anyMatch(member -> ombud.equals(member.ombud()))) {
            return Outcome.refused(Refusal.of("ombud", "account.ombud.has-account"));
        }
        give(account, role, operation, ombud);
        return Outcome.done(account);
    }

    /** Takes a role away. Nobody takes their own role as administrator, so that somebody always administers. */
    @Transactional
    public Outcome<UUID> takeRole(UUID account, UUID roleAssignment) {
        boolean ownAdministration = account.equals(Acting.current().account())
                && rows.roles(account, LocalDate.now(clock)).stream().anyMatch(held -> held.id().equals(roleAssignment) && held.role() == Role.ADMINISTRATOR);
        if (ownAdministration) {
            return Outcome.refused(Refusal.of("", "account.self"));
        }
        take(account, roleAssignment);
        return Outcome.done(account);
    }

    /** Closes an account, or opens it again. Nobody closes their own. */
    @Transactional
    public Outcome<UUID> close(UUID account, boolean closed) {
        if (closed && account.equals(Acting.current().account())) {
            return Outcome.refused(Refusal.of("", "account.self"));
        }
        disable(account, closed);
        return Outcome.done(account);
    }

    /** Signs somebody out of every browser. */
    @Transactional
    public int endSessions(UUID account) {
        int ended = sessions.endAll(account, clock.instant(), Session.Ended.EVERYWHERE);
        publish("account.end-sessions", account.toString());
        return ended;
    }

    /** In how many browsers this person is signed in now. */
    public int sessions(UUID account) {
        return sessions.holding(account, clock.instant());
    }

    /** Gives a role from today on. A password that was chosen by the link of an operation's manager ceases to hold. */
    @Transactional
    public void give(UUID account, Role role, @Nullable UUID operation, @Nullable UUID ombud) {
        origin.beforeNewRole(account);
        rows.insertRole(UUID.randomUUID(), account, role, operation, ombud, null, LocalDate.now(clock));
        publish("account.give-role", account + " " + role.code(), Stream.ofNullable(operation).toList());
    }

    /** Takes a role away, and ends the person's sessions, since they act in roles. */
    @Transactional
    public void take(UUID account, UUID roleAssignment) {
        var operations = operations(account);
        if (rows.endRole(roleAssignment, account, LocalDate.now(clock).minusDays(1)) == 1) {
            sessions.endAll(account, clock.instant(), Session.Ended.ROLE_TAKEN);
            publish("account.take-role", account.toString(), operations);
        }
    }

    @Transactional
    public void disable(UUID account, boolean disabled) {
        if (rows.byId(account).filter(found -> found.disabled() != disabled).isEmpty()) {
            return; // it is so already
        }
        rows.disable(account, disabled ? clock.instant() : null);
        if (disabled) {
            invitations.withdrawAll(account);
            sessions.endAll(account, clock.instant(), Session.Ended.ACCOUNT_CLOSED);
        }
        publish(disabled ? "account.disable" : "account.enable", account.toString());
    }

    /** A link by an administrator or the program, once usable within a week, by which the person chooses a password. Earlier links cease to hold. */
    @Transactional
    public String invite(UUID account) {
        if (Acting.current().role() != null && !Acting.current().is(Role.ADMINISTRATOR)) {
            throw new IllegalStateException("somebody who acts for an operation says which");
        }
        return links.make(account, null);
    }

    /** The same link by somebody who acts for this operation: the password chosen by it reaches no further. */
    @Transactional
    public String invite(UUID account, UUID operation) {
        return links.make(account, operation);
    }

    /** When nobody administers this installation: a token for the one-time link by which the first one does. Earlier such links cease to hold. */
    public Optional<String> inviteFirstAdministrator() {
        return links.firstAdministrator();
    }

    /** Whom a link is for, and what it leads to. Empty when the link no longer holds. */
    public Optional<Invited> invited(String token) {
        return links.invited(token);
    }

    /** Why this password will not do, as the key of a text. */
    public Optional<String> objection(String password, String email, String name) {
        return PasswordRules.objection(password, email, name);
    }

    /** Uses the link: the person gets this password, and the seat if the link is to one. False when somebody was first. */
    public boolean choosePassword(String token, String password) {
        return links.use(token, password, encoder);
    }

    /** Uses the first administrator's link. False when somebody was first. */
    public boolean becomeFirstAdministrator(String token, String email, String name, String password) {
        return Acting.installation(name).call(() -> Boolean.TRUE.equals(transactions.execute(status -> {
            if (rows.anyAdministrator() || !invitations.use(Tokens.hash(token), clock.instant())) {
                return false;
            }
            var account = create(email, name, false);
            invitations.password(account.id(), encoder.encode(password), null);
            give(account.id(), Role.ADMINISTRATOR, null, null);
            return true;
        })));
    }

    private void publish(String action, String subject) {
        publish(action, subject, List.of());
    }

    private void publish(String action, String subject, List<UUID> operations) {
        var acting = Acting.current();
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), action, subject, operations));
    }

    /** Where this person acts today: what is done with the account stands in those logs too. */
    private List<UUID> operations(UUID account) {
        return rows.roles(account, LocalDate.now(clock)).stream().map(RoleAssignment::operation).filter(Objects::nonNull).toList();
    }
}
