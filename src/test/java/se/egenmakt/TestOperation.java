package se.egenmakt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.commission.Opening;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Sex;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Party;

/** An operation of a test's own, and how to fill it. It began on {@link #BEGAN}, with its ombud, so that a test can tell of earlier years. */
public final class TestOperation {
    public static final LocalDate BEGAN = LocalDate.of(2010, 1, 1);

    private final DatabaseTest test;
    private final UUID id;
    private final String name;
    private String municipality = "";

    TestOperation(DatabaseTest test, UUID id, String name) {
        this.test = test;
        this.id = id;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The first municipality it serves. */
    public String municipality() {
        return municipality;
    }

    /** Serves these municipalities, by code, from the beginning. */
    public TestOperation serves(String... codes) {
        return run(() -> {
            for (var code : codes) {
                municipality = municipality.isEmpty() ? code : municipality;
                test.operations.serve(code, BEGAN);
            }
        });
    }

    /** An ombud with an account, employed full-time with clients since the beginning. */
    public Person ombud(String name) {
        return ombud(name, "1.000", "1.000");
    }

    /** @param rate and clientShare as in rule B7 */
    public Person ombud(String name, String rate, String clientShare) {
        var ombud = call(() -> {
            var added = test.workforce.add(name);
            test.workforce.employ(added.id(), new BigDecimal(rate), new BigDecimal(clientShare), BEGAN);
            return added.id();
        });
        return test.person(name, Role.OMBUD, this, ombud);
    }

    public Person manager(String name) {
        return test.person(name, Role.MANAGER, this, null);
    }

    /** A steering group, since the beginning. The value is its id. */
    public UUID group(String name) {
        return done(call(() -> test.steeringGroups.create(UUID.randomUUID(), name, null, BEGAN))).id();
    }

    /** An ordinary member of this group since the beginning, who can sign in. */
    public Person member(UUID group, String name, Party party, String organisation) {
        var person = test.member(name, this, group);
        run(() -> done(test.steeringMembers.add(new Member(UUID.randomUUID(), group, party, organisation, name, Duty.MEMBER, "", null, person.account(), BEGAN, null, 0))));
        return person;
    }

    /** Opens a commission for this ombud, without children, about economy. The value is its id. */
    public UUID commission(Person ombud, String number, LocalDate openedOn) {
        return commission(ombud, number, openedOn, Sex.WOMAN, 1980);
    }

    public UUID commission(Person ombud, String number, LocalDate openedOn, Sex sex, @Nullable Integer birthYear) {
        var opening = new Opening(
                number, ombud.ombudId(), sex, birthYear, null, municipality, ContactMadeBy.values()[0], List.of(ContactReason.values()[0]), List.of(), Knowledge.NO, Knowledge.NO, openedOn, false);
        return done(ombud.acting().call(() -> test.commissions.open(opening)));
    }

    /** Logs a contact and gives its id. */
    public long contact(Person ombud, UUID commission, LocalDate day, ContactKind kind) {
        return done(ombud.acting().call(() -> test.commissions.logContact(commission, day, kind, "klient", UUID.randomUUID())));
    }

    /** SQL of a test's own, as the whole operation. */
    public void sql(String sql, @Nullable Object... values) {
        test.inTransaction(whole(), () -> test.db.sql(sql).params(java.util.Arrays.asList(values)).update());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    /** As the command line does it: the whole operation is seen. */
    public Acting whole() {
        return Acting.wholeOperation("test", id, name);
    }

    /** As what the program does by the clock. */
    public Acting program() {
        return Acting.program("test", id, name);
    }

    private TestOperation run(Runnable work) {
        whole().run(work);
        return this;
    }

    private <T> T call(Supplier<T> work) {
        return whole().call(work::get);
    }
}
