package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.steering.ItemKind;
import se.egenmakt.web.Texts;

/** The agendas of the demo's meetings that were held, with what was noted under each item. Those of meetings to come build themselves. */
@Component
class LaidAgendas {
    /** The item that a member added, at the last meeting but one. */
    static final String BY_HAND = "by-hand";

    /** Stands open through the last meetings, and has decisions under it. */
    private static final String LONGEST = "bank-id";

    private static final int ROOM = 100;
    private static final int APPROVED_AFTER = 15;

    private final DemoSystemRows rows;

    LaidAgendas(DemoSystemRows rows) {
        this.rows = rows;
    }

    static UUID item(DemoOperation operation, LocalDate meeting, String key) {
        return operation.id("item " + meeting + " " + key);
    }

    void lay(DemoOperation operation, LocalDate today) {
        var days = DemoSystem.meetings(today);
        var told = new HashSet<String>();
        LocalDate before = null;
        for (int i = 0; i < days.size() && days.get(i).isBefore(today); i++) {
            int left = (int) days.stream().skip(i + 1L).filter(day -> day.isBefore(today)).count();
            var agenda = new Agenda(operation, days.get(i));
            agenda.opening(before);
            if (left == 0) {
                agenda.add(ItemKind.DECISIONS, "decisions", null, Texts.t("meeting.item.decisions"), "", Texts.t("demo.note.decisions"), 15, "");
            }
            for (var key : discussed(days.get(i), today, left < 2)) {
                agenda.deficiency(key, title(key, today), told);
            }
            if (left == 1) {
                agenda.add(ItemKind.BY_HAND, BY_HAND, null, Texts.t("demo.item.waiting"), "", Texts.t("demo.item.waiting.note"), 15, "Peter Sjö");
            }
            agenda.next(i + 1 < days.size() ? days.get(i + 1) : null);
            before = days.get(i);
        }
    }

    /** As an agenda says it: of one that points out an official its number alone. */
    private static String title(String key, LocalDate today) {
        var all = DemoSystem.deficiencies(today);
        var one = all.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        if (one.fault().level().mayBePublished()) {
            return Texts.t("demo.deficiency." + key);
        }
        long serial = all.stream().filter(each -> each.noted().getYear() == one.noted().getYear() && !each.noted().isAfter(one.noted())).count();
        return Texts.t("meeting.item.deficiency.officer", String.format(Locale.ROOT, "%d-%02d", one.noted().getYear(), serial));
    }

    /** The one raised last before that day; and, at the last meetings, the one that has stood longest. */
    private static List<String> discussed(LocalDate day, LocalDate today, boolean late) {
        var raised = DemoSystem.deficiencies(today).stream().filter(one -> raised(one).filter(on -> !on.isAfter(day)).isPresent()).toList();
        var latest = raised.stream().max(Comparator.comparing(one -> raised(one).orElseThrow())).map(DemoDeficiency::key).stream();
        return Stream.concat(late ? Stream.of(LONGEST) : Stream.of(), latest).distinct().toList();
    }

    private static Optional<LocalDate> raised(DemoDeficiency one) {
        return one.bodies().stream().flatMap(at -> at.steps().stream()).filter(step -> step.kind() == StepKind.RAISED).findFirst().map(step -> one.noted().plusDays(step.after()));
    }

    /** One meeting's, in order. */
    private final class Agenda {
        private final DemoOperation operation;
        private final LocalDate day;
        private int position;

        Agenda(DemoOperation operation, LocalDate day) {
            this.operation = operation;
            this.day = day;
        }

        void opening(@Nullable LocalDate before) {
            var title = Texts.t(before == null ? "meeting.item.opening-first" : "meeting.item.opening");
            var built = before == null ? Texts.t("meeting.item.opening.first") : Texts.t("meeting.item.opening.approved", before, before.plusDays(APPROVED_AFTER));
            add(ItemKind.OPENING, "opening", null, title, built, Texts.t("demo.note.opening"), 10, "");
        }

        void deficiency(String key, String title, Set<String> told) {
            add(ItemKind.DEFICIENCY, key, operation.id("deficiency " + key), title, "", Texts.t(told.add(key) ? "demo.note." + key : "demo.note.again"), 25, "");
        }

        void next(@Nullable LocalDate next) {
            add(ItemKind.NEXT, "next", null, Texts.t("meeting.item.next"), next == null ? "" : Texts.t("meeting.item.next.day", next), "", 5, "");
        }

        void add(ItemKind kind, String key, @Nullable UUID subject, String title, String built, String notes, int minutes, String addedBy) {
            position += ROOM;
            rows.item(item(operation, day, key), operation.id("meeting " + day), position, kind, subject, title, built, notes, minutes, addedBy);
        }
    }
}
