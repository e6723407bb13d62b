package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.egenmakt.shared.Refusal;
import se.egenmakt.steering.Meeting;
import se.egenmakt.web.Form;
import se.egenmakt.web.SwedishDates;

/** Reads when and where a meeting is, as typed; and fields that several of these forms have. */
final class MeetingForm {
    static final int LONGEST_PLACE = 120;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[.:]?([0-5]\\d))?");

    private MeetingForm() {}

    /** Empty when anything is refused, which the form then says. */
    static Optional<Meeting.When> when(Form form) {
        var day = day(form, "day", "meeting.day.missing");
        var time = times(form);
        return day.isPresent() && time.isPresent() ? Optional.of(new Meeting.When(day.get(), time.get().starts(), time.get().ends(), time.get().place())) : Optional.empty();
    }

    /** The same hours and the same place for several days. */
    record Times(LocalTime starts, LocalTime ends, String place) {}

    static Optional<Times> times(Form form) {
        var starts = time(form, "starts", "meeting.starts.missing");
        var ends = time(form, "ends", "meeting.ends.missing");
        var place = form.text("place", LONGEST_PLACE);
        if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
            form.reject("ends", "meeting.ends.before-starts");
            return Optional.empty();
        }
        return starts.isPresent() && ends.isPresent() && form.error("place") == null ? Optional.of(new Times(starts.get(), ends.get(), place.orElse(""))) : Optional.empty();
    }

    static Form filled(Meeting.When when) {
        return Form.empty().with("day", when.day()).with("starts", SwedishDates.time(when.starts())).with("ends", SwedishDates.time(when.ends())).with("place", when.place());
    }

    static Optional<LocalDate> day(Form form, String name, String missing) {
        form.required(name, missing);
        var day = form.date(name);
        if (day.isPresent() && (day.get().getYear() < 1990 || day.get().getYear() > 2100)) {
            form.reject(name, "meeting.day.year");
            return Optional.empty();
        }
        return day;
    }

    /** 13.00, 13:00, 1300 or 13. */
    private static Optional<LocalTime> time(Form form, String name, String missing) {
        var text = form.required(name, missing);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var matcher = TIME.matcher(text.get());
        if (!matcher.matches()) {
            form.reject(name, "meeting.time.wrong");
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
    }

    /** The random id made with the form, by which the same form sent twice is done once. */
    static UUID key(Form form) {
        return id(form, "key").orElseGet(UUID::randomUUID); // somebody wrote a form of their own
    }

    static Optional<UUID> id(Form form, String name) {
        try {
            return form.text(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static int version(Form form) {
        return form.text("version").filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(-1);
    }

    static void refuse(Form form, List<Refusal> refusals) {
        refusals.forEach(refusal -> form.reject(refusal.field(), refusal.text(), refusal.arguments().toArray()));
    }
}
