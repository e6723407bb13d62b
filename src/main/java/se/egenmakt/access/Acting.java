package se.egenmakt.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person in a role for an organisation, or the program itself in one of the scopes that the database knows.
 * Bound to the running request or command; every transaction tells it to the database, which shows only the rows that follow from it.
 *
 * @param account   the person's account; null for the program itself and for the command line
 * @param actor     the name that the audit log keeps
 * @param roleName  the role that the audit log keeps
 * @param role      null for the program itself and for the command line
 * @param operation the operation acted for; null in the scope of the installation
 * @param ombud     the ombud this person is in that operation; null when not an ombud
 * @param group     the steering group this person is a member of; null for anybody else
 */
public record Acting(
        @Nullable UUID account,
        String actor,
        String roleName,
        @Nullable Role role,
        @Nullable UUID operation,
        String operationName,
        boolean demo,
        @Nullable UUID ombud,
        @Nullable UUID group,
        Scope scope) {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    /** What the database may show beside the rows of the acting operation; see the policies in the migrations. */
    public enum Scope {
        /** A person in a role. */
        PERSON(""),
        /** The command line, the demo and the import move a whole operation: contacts of every ombud. */
        OPERATION("operation"),
        /** Accounts and operations, no client: sign-in, start-up, administration. */
        INSTALLATION("installation"),
        /** An administrator sets up one operation: its municipalities, forms, ombud and log, no client. */
        SETTING_UP("set-up"),
        /** Somebody who has not signed in: what is published, and sending in. */
        PUBLIC("public"),
        /** The sender of mail reads and marks the outboxes of every operation, and nothing else. */
        MAIL("mail");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The program itself, for accounts and operations. */
    public static Acting installation(String actor) {
        return new Acting(null, actor, "program", null, null, "", false, null, null, Scope.INSTALLATION);
    }

    /** Anybody, reading what is published. */
    public static Acting anybody() {
        return new Acting(null, "", "", null, null, "", false, null, null, Scope.PUBLIC);
    }

    /** Anybody, sending something in to this operation. */
    public static Acting anybodyTo(UUID operation) {
        return new Acting(null, "", "", null, operation, "", false, null, null, Scope.PUBLIC);
    }

    /** The program itself, sending the mail that waits. */
    public static Acting sendingMail() {
        return new Acting(null, "mejl", "program", null, null, "", false, null, null, Scope.MAIL);
    }

    /** The program itself, for one whole operation: what is done by the clock, or follows from what another operation did. */
    public static Acting program(String actor, UUID operation, String operationName) {
        return new Acting(null, actor, "program", null, operation, operationName, false, null, null, Scope.OPERATION);
    }

    /** Somebody's calendar program: with the rights of a member of this group, whatever role the person has. */
    public static Acting asMember(UUID account, UUID operation, UUID group) {
        return new Acting(account, "", Role.STEERING_MEMBER.code(), Role.STEERING_MEMBER, operation, "", false, null, group, Scope.PERSON);
    }

    /** Somebody who moves a whole operation in or out, outside any role: the command line. */
    public static Acting wholeOperation(String actor, UUID operation, String operationName) {
        return new Acting(null, actor, "kommandorad", null, operation, operationName, false, null, null, Scope.OPERATION);
    }

    /** The same person, moving the whole operation for the length of one use case. */
    public Acting forWholeOperation() {
        return new Acting(account, actor, roleName, role, operation, operationName, demo, ombud, group, Scope.OPERATION);
    }

    /** The same person, administering accounts and operations for the length of one use case. */
    public Acting forInstallation() {
        return new Acting(account, actor, roleName, role, null, "", demo, null, null, Scope.INSTALLATION);
    }

    /**
     * The same administrator, setting up this operation for the length of one use case. The database is not told that anybody acts for the operation, so
     * every client's row is closed, as is every table that no migration opens for set-up. A bug for anybody who does not administer the installation.
     */
    public Acting settingUp(UUID wanted, String wantedName) {
        boolean program = role == null && account == null;
        if (scope != Scope.INSTALLATION || !(program || role == Role.ADMINISTRATOR)) {
            throw new IllegalStateException(roleName + " sets up no operation");
        }
        return new Acting(account, actor, roleName, role, wanted, wantedName, demo, null, null, Scope.SETTING_UP);
    }

    /** Who acts now; a bug if nobody does. */
    public static Acting current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts"));
    }

    public static Optional<Acting> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public <R, X extends Throwable> R call(ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** In which of the database's roles the work is done: what that role has no grant on, it cannot reach however the question is put. Accounts and sessions are the program's, whoever's they are. */
    DatabaseRole databaseRole() {
        return scope == Scope.PUBLIC ? DatabaseRole.ANYBODY : role == Role.STEERING_MEMBER && scope != Scope.INSTALLATION ? DatabaseRole.STEERING : DatabaseRole.PROGRAM;
    }

    /** The operation acted for; a bug when there is none. */
    public UUID operationId() {
        if (operation == null) {
            throw new IllegalStateException(actor + " acts for no operation");
        }
        return operation;
    }

    /** The steering group acted for; a bug when there is none. */
    public UUID groupId() {
        if (group == null) {
            throw new IllegalStateException(actor + " acts for no steering group");
        }
        return group;
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }
}
