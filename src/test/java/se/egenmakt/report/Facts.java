package se.egenmakt.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** A commission's facts, as tests write them: a woman born in 1980 in Kristianstad with unremarkable facts, unless said otherwise. */
record Facts(
        String client,
        LocalDate opened,
        @Nullable LocalDate closed,
        Sex sex,
        @Nullable Integer birthYear,
        String municipality,
        List<ContactReason> reasons,
        Knowledge minors,
        Knowledge atHome) {

    static Facts of(String client, String opened, @Nullable String closed, ContactReason... reasons) {
        return new Facts(
                client,
                LocalDate.parse(opened),
                closed == null ? null : LocalDate.parse(closed),
                Sex.WOMAN,
                1980,
                "1290",
                reasons.length == 0 ? List.of(ContactReason.HOUSING) : Arrays.asList(reasons),
                Knowledge.NO,
                Knowledge.NO);
    }

    Facts sex(Sex other) {
        return new Facts(client, opened, closed, other, birthYear, municipality, reasons, minors, atHome);
    }

    Facts born(@Nullable Integer year) {
        return new Facts(client, opened, closed, sex, year, municipality, reasons, minors, atHome);
    }

    Facts in(String code) {
        return new Facts(client, opened, closed, sex, birthYear, code, reasons, minors, atHome);
    }

    Facts children(Knowledge minor, Knowledge home) {
        return new Facts(client, opened, closed, sex, birthYear, municipality, reasons, minor, home);
    }

    CommissionFacts commission() {
        return new CommissionFacts(
                id(client + " " + opened),
                id(client),
                client,
                sex,
                birthYear,
                municipality,
                opened,
                closed,
                reasons,
                minors,
                atHome);
    }

    static List<CommissionFacts> commissions(Facts... facts) {
        return Arrays.stream(facts).map(Facts::commission).toList();
    }

    static List<CountedPeriod> periods(Facts... facts) {
        return CountedPeriod.join(commissions(facts));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
