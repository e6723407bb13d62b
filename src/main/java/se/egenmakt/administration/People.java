package se.egenmakt.administration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.OperationMember;
import se.egenmakt.access.OperationPeople;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operation;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.workforce.Ombud;
import se.egenmakt.workforce.Workforce;

/**
 * Accounts for the people of an operation. An administrator does this for any operation, a manager for the ombud of their own. Each step is done once
 * however often its form is sent, so what was interrupted is finished by sending it again.
 */
@Service
public class People {
    private final Accounts accounts;
    private final OperationPeople operationPeople;
    private final Workforce workforce;

    People(Accounts accounts, OperationPeople operationPeople, Workforce workforce) {
        this.accounts = accounts;
        this.operationPeople = operationPeople;
        this.workforce = workforce;
    }

    /** The ombud of this operation that nobody has an account for. */
    public List<Ombud> withoutAccount(Operation operation) {
        var taken = operationPeople.of(operation.id()).stream().map(OperationMember::ombud).filter(Objects::nonNull).toList();
        return in(operation, workforce::ombud).stream().filter(ombud -> !taken.contains(ombud.id())).toList();
    }

    public List<Ombud> ombud(Operation operation) {
        return in(operation, workforce::ombud);
    }

    /**
     * Makes an account with a role.
     *
     * @param id        made with the form
     * @param operation null for an administrator
     * @param ombud     for the role of ombud: which one; null makes an ombud of the person's name
     */
    public Outcome<Account> open(UUID id, String email, String name, Role role, @Nullable Operation operation, @Nullable UUID ombud) {
        if (accounts.byEmail(email).filter(there -> !there.id().equals(id)).isPresent() || accounts.byId(id).filter(there -> there.passwordHash() != null).isPresent()) {
            return Outcome.refused(Refusal.of("email", "account.email.taken"));
        }
        return switch (ombud(id, name, role, operation, ombud)) {
            case Outcome.Refused<Found>(var refusals) -> new Outcome.Refused<>(refusals);
            case Outcome.Done<Found>(var found) ->
                Acting.current().forInstallation().call(() -> accounts.open(id, email, name, role, operation == null ? null : operation.id(), found.ombud()));
        };
    }

    /** Gives somebody who has an account one more role. */
    public Outcome<UUID> give(Account account, Role role, @Nullable Operation operation, @Nullable UUID ombud) {
        return switch (ombud(account.id(), account.name(), role, operation, ombud)) {
            case Outcome.Refused<Found>(var refusals) -> new Outcome.Refused<>(refusals);
            case Outcome.Done<Found>(var found) -> accounts.giveRole(account.id(), role, operation == null ? null : operation.id(), found.ombud());
        };
    }

    /**
     * Whether the acting manager may give this account a link: it is an ombud's of the own operation, and nothing else's, and nobody has chosen a password for it.
     * Whoever uses a link acts as the ombud; for somebody who already has a password an administrator makes it.
     */
    public boolean mayInviteAgain(UUID account) {
        var own = Acting.current().operationId();
        var roles = accounts.roles(account);
        return accounts.byId(account).filter(found -> found.passwordHash() == null && !found.disabled()).isPresent()
                && !roles.isEmpty() && roles.stream().allMatch(role -> role.role() == Role.OMBUD && own.equals(role.operation()));
    }

    /** A link by which the person chooses a password. */
    public String link(UUID account) {
        var acting = Acting.current();
        if (acting.is(Role.ADMINISTRATOR)) {
            return acting.forInstallation().call(() -> accounts.invite(account));
        }
        if (!mayInviteAgain(account)) {
            throw new IllegalStateException("a manager gives this account no link");
        }
        return acting.forInstallation().call(() -> accounts.invite(account, acting.operationId()));
    }

    private Outcome<Found> ombud(UUID id, String name, Role role, @Nullable Operation operation, @Nullable UUID ombud) {
        if (role != Role.OMBUD || operation == null) {
            return Outcome.done(new Found(null));
        }
        if (ombud == null) {
            var own = UUID.nameUUIDFromBytes(("ombud " + id).getBytes(StandardCharsets.UTF_8)); // the same for the same form sent again, and never the account's
            return switch (in(operation, () -> workforce.add(own, name))) {
                case Outcome.Done<Ombud>(var made) -> Outcome.done(new Found(made.id()));
                case Outcome.Refused<Ombud> refused -> Outcome.refused(Refusal.of("ombud", "people.ombud.exists"));
            };
        }
        return in(operation, () -> workforce.find(ombud)).isPresent() ? Outcome.done(new Found(ombud)) : Outcome.refused(Refusal.of("ombud", "web.form.choice"));
    }

    /** In one's own operation as oneself; in another as the administrator who sets it up. */
    private static <T> T in(Operation operation, Supplier<T> work) {
        var acting = Acting.current();
        return operation.id().equals(acting.operation()) ? work.get() : acting.settingUp(operation.id(), operation.name()).call(work::get);
    }

    private record Found(@Nullable UUID ombud) {}
}
