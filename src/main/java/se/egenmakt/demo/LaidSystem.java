package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.demo.DemoDeficiency.At;
import se.egenmakt.demo.DemoDeficiency.Taken;
import se.egenmakt.web.Texts;

/** Lays an operation's steering group, its meetings and deficiencies, once the other operations are there; within the transaction and on behalf of the operation. */
@Component
class LaidSystem {
    private static final String OMBUD = "Ingrid Sandell";
    private static final String MANAGER = "Tomas Wiberg";
    private static final int SERIALS = 100;

    private final DemoSystemRows rows;
    private final Publishing publishing;

    LaidSystem(DemoSystemRows rows, Publishing publishing) {
        this.rows = rows;
        this.publishing = publishing;
    }

    void lay(DemoOperation operation, LocalDate today) {
        var group = group(operation);
        if (rows.isLaid(group)) {
            return;
        }
        var began = LocalDate.of(today.getYear() - 3, 1, 1);
        rows.group(group, DemoSystem.GROUP, began);
        for (var seat : DemoSystem.seats()) {
            var deputyOf = seat.deputyOf() == null ? null : member(operation, seat.deputyOf());
            rows.member(member(operation, seat.name()), group, seat, deputyOf, began, seat.until() == 0 ? null : today.minusDays(seat.until()));
        }
        rows.offer(operation.id("offer 1"), group, Texts.t("demo.offer.1"), began, MANAGER, "ja", began.plusDays(20), "", null);
        rows.offer(operation.id("offer 2"), group, Texts.t("demo.offer.2"), today.minusDays(200), MANAGER, "nej", today.minusDays(180), Texts.t("demo.offer.2.words"), today.plusDays(165));
        var latest = meetings(operation, group, today);
        guidelines(operation, group, began, latest, today);
        deficiencies(operation, group, today);
        for (var seen : DemoSystem.unjoined()) {
            rows.observation(
                    operation.id("seen " + seen.key()), today.minusMonths(seen.monthsAgo()), seen.sentIn() ? null : operation.id(OMBUD), seen.sentIn() ? Texts.t("demo.offer.1") : "",
                    Texts.t("demo.seen." + seen.key()), seen.body(), seen.area(), seen.fault(), null);
        }
    }

    /** The member one may try the demo as signs in; once there are accounts. */
    void sitsWithAccount(DemoOperation operation) {
        rows.account(member(operation, DemoSystem.MEMBER), Fyrbodal.account(DemoSystem.MEMBER_LOGIN));
    }

    static UUID group(DemoOperation operation) {
        return operation.id("group");
    }

    private static UUID member(DemoOperation operation, String name) {
        return operation.id("member " + name);
    }

    /** @return the last meeting that was held */
    private UUID meetings(DemoOperation operation, UUID group, LocalDate today) {
        UUID latest = null;
        boolean called = false;
        for (var day : DemoSystem.meetings(today)) {
            var id = operation.id("meeting " + day);
            if (day.isBefore(today)) {
                rows.meeting(id, group, day, Texts.t("demo.place"), "hållet", day.minusDays(21), day.plusDays(15).isBefore(today) ? day.plusDays(15) : null);
                for (var seat : DemoSystem.seats()) {
                    boolean sat = seat.until() == 0 || day.isBefore(today.minusDays(seat.until()));
                    if (sat && seat.deputyOf() == null) {
                        boolean there = Math.floorMod(seat.name().hashCode() + day.getDayOfYear(), 5) != 0;
                        rows.attendance(id, member(operation, seat.name()), there ? "kommer" : "kommer inte", there, there && day.plusDays(15).isBefore(today) ? day.plusDays(15) : null);
                    }
                }
                latest = id;
            } else {
                rows.meeting(id, group, day, Texts.t("demo.place"), called ? "planerat" : "kallat", called ? null : today.minusDays(4), null);
                if (!called) {
                    List.of("Birgitta Wall", "Samuel Berg", "Maj-Britt Ek").forEach(name -> rows.attendance(id, member(operation, name), "kommer", null, null));
                }
                called = true;
            }
        }
        var last = java.util.Objects.requireNonNull(latest);
        decision(operation, group, last, 1, DemoSystem.MEMBER, today.minusDays(30), today.minusDays(12));
        decision(operation, group, last, 2, "Peter Sjö", today.minusDays(21), null);
        decision(operation, group, last, 3, "Birgitta Wall", today.plusDays(60), null);
        return last;
    }

    private void decision(DemoOperation operation, UUID group, UUID meeting, int number, String owner, LocalDate due, @Nullable LocalDate done) {
        rows.decision(
                operation.id("decision " + number), group, meeting, Texts.t("demo.decision." + number), member(operation, owner), owner, due, done, done == null ? "" : Texts.t("demo.decision." + number + ".done"));
    }

    private void guidelines(DemoOperation operation, UUID group, LocalDate began, UUID meeting, LocalDate today) {
        rows.guideline(
                operation.id("order"), group, "prioriteringsordning", Texts.t("demo.order.words"), began.plusDays(40), began.plusDays(60), today.plusDays(35),
                IntStream.rangeClosed(1, 4).mapToObj(i -> Texts.t("demo.order." + i)).toList());
        rows.guideline(operation.id("guideline"), group, "riktlinjer", Texts.t("demo.guideline"), began.plusDays(40), began.plusDays(60), today.plusDays(400), List.of());
    }

    private void deficiencies(DemoOperation operation, UUID group, LocalDate today) {
        var serials = new HashMap<Integer, Integer>();
        var inOrder = DemoSystem.deficiencies(today).stream().sorted(Comparator.comparing(DemoDeficiency::noted)).toList();
        for (var one : inOrder) {
            int serial = serials.merge(one.noted().getYear(), 1, Integer::sum);
            var id = operation.id("deficiency " + one.key());
            var title = Texts.t("demo.deficiency." + one.key());
            var raised = one.bodies().stream().flatMap(at -> at.steps().stream()).filter(taken -> taken.kind() == StepKind.RAISED).findFirst();
            boolean read = one.published() || one.offered() || raised.isPresent();
            rows.deficiency(id, Math.min(serial, SERIALS), one, title, what(one), OMBUD, read ? one.noted().plusDays(3) : null);
            for (var at : one.bodies()) {
                rows.referral(operation.id("referral " + one.key() + at.body().name()), id, at.body(), one.referral(at, operation.name(), taken -> words(one, at, taken), today), MANAGER);
            }
            raised.ifPresent(taken -> {
                rows.takenUp(id, group, one.noted().plusDays(taken.after()));
                rows.shown(id, one.noted().plusDays(taken.after()), one.clients());
            });
            for (int i = 0; i < one.own(); i++) {
                rows.observation(
                        operation.id("seen " + one.key() + i), one.noted().minusMonths(i % 5), operation.id(OMBUD), "", Texts.t("demo.seen." + one.key()), one.bodies().getFirst().body(), one.area(), one.fault(), id);
            }
            rows.count(id, one.noted(), one.own(), 1, one.clients());
            if (one.offered()) {
                var neighbour = Fyrbodal.OPERATIONS.stream().filter(other -> other.name().equals(Fyrbodal.UDDEVALLA)).findFirst().orElseThrow();
                rows.offered(operation.id("question"), id, operation.name(), neighbour.id(), neighbour.name(), title, what(one), today.minusDays(6), MANAGER);
            }
            if (one.published()) {
                rows.publish(id, one.noted().plusDays(45), MANAGER);
                publishing.follow(id);
            }
        }
    }

    private static String what(DemoDeficiency one) {
        return Texts.t("demo.deficiency." + one.key() + ".what");
    }

    private static Step words(DemoDeficiency one, At at, Taken taken) {
        var day = one.noted().plusDays(taken.after());
        var key = taken.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var own = "demo.said." + one.key() + "." + key;
        var said = Texts.has(own) ? Texts.t(own) : Texts.has("demo.said." + key) ? Texts.t("demo.said." + key) : "";
        boolean theirs = taken.kind().isAnswer() || taken.kind() == StepKind.SILENT;
        var who = theirs ? at.body().name() : taken.kind() == StepKind.CONFIRMED ? Texts.t("demo.who.ombud") : DemoSystem.GROUP;
        var step = Step.of(taken.kind(), day, who, said);
        step = taken.until() == 0 ? step : step.by(day.plusDays(taken.until()));
        return taken.kind() == StepKind.CARRIED_UP ? step.to(Step.Upward.COUNTY) : step;
    }
}
