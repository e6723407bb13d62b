package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.identity.Marking;
import se.egenmakt.shared.Coded;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Form;
import se.egenmakt.web.Texts;

/** A new version as typed. Criteria are rows, {@code criterion-1} first; a button adds a row, takes one away or moves one up, without a script and without checking anything. */
final class GuidelineForm {
    /** A table of criteria is no longer than this. */
    static final int MOST_ROWS = 40;
    private static final int LONGEST_CRITERION = 300;
    private static final int LONGEST_WORDS = 10_000;
    private static final int EMPTY_ROWS = 3;
    private static final String ROW = "criterion-";

    private GuidelineForm() {}

    /** As the latest version stands, to be changed; without one, some empty rows. */
    static Form fresh(GuidelineKind kind, List<Guideline> versions, LocalDate today) {
        var form = SteeringForm.fresh().with("kind", kind.code()).with("decidedOn", today).with("reviewBy", today.plusYears(1));
        var latest = versions.stream().filter(version -> version.kind() == kind).findFirst();
        latest.ifPresent(version -> form.with("words", version.words()));
        var rows = new ArrayList<>(latest.map(Guideline::criteria).orElse(List.of()));
        while (rows.size() < EMPTY_ROWS) {
            rows.add("");
        }
        return kind == GuidelineKind.PRIORITY_ORDER ? with(form, rows) : form;
    }

    static GuidelineKind kind(Form form) {
        return Coded.of(GuidelineKind.class, form.value("kind")).orElse(GuidelineKind.PRIORITY_ORDER);
    }

    /** What stands in the rows, empty ones too. */
    static List<String> rows(Form form) {
        var rows = new ArrayList<String>();
        while (rows.size() < MOST_ROWS && form.all().containsKey(ROW + (rows.size() + 1))) {
            rows.add(form.value(ROW + (rows.size() + 1)));
        }
        return rows;
    }

    /** Whether the form was sent to change its rows, and is not done. */
    static boolean changesRows(Form form) {
        return form.value("do").matches("add|(remove|up)-\\d{1,2}");
    }

    static Form withChangedRows(Form form) {
        var rows = new ArrayList<>(rows(form));
        var wanted = form.value("do");
        int row = wanted.equals("add") ? 0 : Integer.parseInt(wanted.substring(wanted.indexOf('-') + 1));
        if (wanted.equals("add")) {
            rows.add("");
        } else if (row >= 1 && row <= rows.size()) {
            var words = rows.remove(row - 1);
            if (wanted.startsWith("up-")) {
                rows.add(Math.max(0, row - 2), words);
            }
        }
        return with(Form.of(form.all()), rows);
    }

    static Guideline read(Form form, SteeringGroup group, List<MeetingTime> meetings) {
        var kind = kind(form);
        var criteria = new ArrayList<String>();
        for (int row = 1; kind == GuidelineKind.PRIORITY_ORDER && row <= rows(form).size(); row++) {
            form.text(ROW + row, LONGEST_CRITERION).ifPresent(criteria::add);
        }
        var words = form.text("words", LONGEST_WORDS).orElse("");
        var meeting = meeting(form, meetings);
        var decidedOn = SteeringForm.day(form, "decidedOn");
        var from = SteeringForm.day(form, "from");
        var reviewBy = SteeringForm.day(form, "reviewBy");
        return new Guideline(SteeringForm.key(form), group.id(), kind, 1, words, criteria, decidedOn, meeting, from, null, reviewBy);
    }

    /** What the version before it says has been answered for. */
    static MarkedForm marked(Form form, Marking marking, List<Guideline> versions) {
        var kind = kind(form);
        var kept = versions.stream().filter(version -> version.kind() == kind).findFirst().map(version -> version.words() + "\n" + String.join("\n", version.criteria())).orElse("");
        var afterwards = marking.after(kept);
        var fields = new ArrayList<MarkedForm.Field>();
        for (int row = 1; kind == GuidelineKind.PRIORITY_ORDER && row <= rows(form).size(); row++) {
            fields.add(new MarkedForm.Field(ROW + row, Texts.t("marked.field.criterion", row), afterwards));
        }
        fields.add(new MarkedForm.Field("words", Texts.t("marked.field.guideline-words"), afterwards));
        return MarkedForm.of(form, fields);
    }

    private static @Nullable UUID meeting(Form form, List<MeetingTime> meetings) {
        var chosen = SteeringForm.id(form, "meeting");
        if (form.text("meeting").isPresent() && meetings.stream().noneMatch(meeting -> chosen.filter(meeting.id()::equals).isPresent())) {
            form.reject("meeting", "web.form.choice");
        }
        return chosen.orElse(null);
    }

    private static Form with(Form form, List<String> rows) {
        var values = new java.util.LinkedHashMap<>(form.all());
        values.keySet().removeIf(name -> name.startsWith(ROW) || name.equals("do"));
        var other = Form.of(values);
        for (int row = 1; row <= Math.min(MOST_ROWS, Math.max(1, rows.size())); row++) {
            other.with(ROW + row, row <= rows.size() ? rows.get(row - 1) : "");
        }
        return other;
    }
}
