package se.egenmakt.steering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** What people change in an agenda: items by hand, order, words, what is taken away from a meeting. A member may add. Until the meeting is held, or its minutes are sent when it was written in afterwards. */
@Service
@Transactional
public class Agendas {
    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_WORDS = 2000;
    private static final Refusal OVER = Refusal.of("", "meeting.agenda.over");

    private final AgendaRows rows;
    private final MeetingRows meetings;

    Agendas(AgendaRows rows, MeetingRows meetings) {
        this.rows = rows;
        this.meetings = meetings;
    }

    /** Adds an item, before the next meeting's day is decided. The same form sent again is done once. @param id made with the form */
    public Outcome<UUID> add(UUID meeting, UUID id, String title, String words, int minutes) {
        var there = meetings.lock(operation(), meeting).orElseThrow();
        if (!there.takesItems() || (!there.isComing() && Acting.current().is(Role.STEERING_MEMBER))) {
            return Outcome.refused(OVER);
        }
        var items = new ArrayList<>(rows.items(operation(), meeting));
        if (items.stream().anyMatch(item -> item.id().equals(id))) {
            return Outcome.done(id);
        }
        var acting = Acting.current();
        int place = AgendaBuilding.place(items, ItemKind.BY_HAND);
        int position = place == 0 ? 0 : items.get(place - 1).position() + 1; // a member's rights reach only to put it in: there is room between
        rows.insert(
                operation(),
                meeting,
                List.of(new AgendaItem(id, meeting, position, ItemKind.BY_HAND, null, title.strip(), "", words.strip(), "", minutes, true, acting.actor(), false, 0)));
        return Outcome.done(id);
    }

    /** Moves an item one place, past what is shown. Moving what stands at the end changes nothing. */
    public Outcome<UUID> move(UUID meeting, UUID id, boolean up) {
        return changing(meeting, id, item -> {
            var order = new ArrayList<>(rows.items(operation(), meeting));
            var shown = new ArrayList<>(order.stream().filter(other -> !other.leftOut()).toList());
            int at = indexOf(shown, id);
            int to = up ? at - 1 : at + 1;
            if (at < 0 || to < 0 || to >= shown.size()) {
                return Outcome.done(id);
            }
            Collections.swap(order, indexOf(order, id), indexOf(order, shown.get(to).id()));
            rows.rebuild(operation(), AgendaBuilding.numbered(order));
            return Outcome.done(id);
        });
    }

    /** Takes an item away from this meeting. What was typed by hand goes too, but can be brought back; what was built comes anew to the next meeting's agenda. */
    public Outcome<UUID> leaveOut(UUID meeting, UUID id) {
        return changing(meeting, id, item -> {
            if (!item.kind().canBeTakenAway()) {
                var why = "meeting.item.stays." + item.kind().code();
                return Outcome.refused(Refusal.of("", why));
            }
            rows.leaveOut(operation(), id, true);
            return Outcome.done(id);
        });
    }

    /**
     * Takes an item away from this meeting and puts it on the next one's agenda: what was typed by hand, and what a person has written to what was built, goes with it. The same form sent again is done
     * once.
     */
    public Outcome<UUID> moveOn(UUID meeting, UUID id) {
        return changing(meeting, id, item -> {
            var here = meetings.find(operation(), meeting).orElseThrow();
            var next = meetings.meetings(operation(), here.group()).stream().filter(other -> other.isComing() && other.day().isAfter(here.day())).findFirst();
            if (!item.kind().canWait() || next.isEmpty()) {
                return Outcome.refused(Refusal.of("", item.kind().canWait() ? "meeting.item.no-next" : "meeting.item.stays.here"));
            }
            if (!item.leftOut()) {
                rows.leaveOut(operation(), id, true);
                put(item, next.get().id());
            }
            return Outcome.done(id);
        });
    }

    private void put(AgendaItem item, UUID next) {
        meetings.lock(operation(), next);
        var there = rows.items(operation(), next);
        var same = there.stream().filter(other -> !item.byHand() && !other.byHand() && other.kind() == item.kind() && Objects.equals(other.subject(), item.subject())).findFirst();
        if (same.isEmpty()) {
            int place = AgendaBuilding.place(there, item.kind());
            int position = place == 0 ? 0 : there.get(place - 1).position() + 1;
            var id = UUID.nameUUIDFromBytes((item.id() + " " + next).getBytes(StandardCharsets.UTF_8));
            rows.insert(
                    operation(),
                    next,
                    List.of(new AgendaItem(id, next, position, item.kind(), item.subject(), item.title(), item.built(), item.words(), "", item.minutes(), item.byHand(), item.addedBy(), false, 0)));
        } else if (same.get().words().isEmpty() && !item.words().isEmpty()) {
            rows.words(operation(), same.get().id(), same.get().title(), item.words(), item.minutes());
        }
    }

    public Outcome<UUID> bringBack(UUID meeting, UUID id) {
        return changing(meeting, id, item -> {
            rows.leaveOut(operation(), id, false);
            return Outcome.done(id);
        });
    }

    /** @param title of an item by hand; what was built keeps its own */
    public Outcome<UUID> edit(UUID meeting, UUID id, int version, String title, String words, int minutes) {
        return changing(meeting, id, item -> {
            var kept = item.byHand() ? title.strip() : item.title();
            if (item.title().equals(kept) && item.words().equals(words.strip()) && item.minutes() == minutes) {
                return Outcome.done(id);
            }
            if (item.version() != version) {
                return Outcome.refused(Refusal.of("words", "meeting.item.stale"));
            }
            rows.words(operation(), id, kept, words.strip(), minutes);
            return Outcome.done(id);
        });
    }

    private interface Change {
        Outcome<UUID> of(AgendaItem item);
    }

    private Outcome<UUID> changing(UUID meeting, UUID id, Change change) {
        if (Acting.current().is(Role.STEERING_MEMBER)) {
            throw new IllegalStateException("a member adds, and changes nothing");
        }
        var there = meetings.lock(operation(), meeting).orElseThrow();
        if (!there.takesItems()) {
            return Outcome.refused(OVER);
        }
        return change.of(rows.lock(operation(), meeting, id).orElseThrow());
    }

    private static int indexOf(List<AgendaItem> items, UUID id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
