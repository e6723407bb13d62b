package se.egenmakt.demo;

import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Referral;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.ItemKind;
import se.egenmakt.steering.Party;

/** Lays a steering group with its meetings, and deficiencies, of an operation of the demo. */
@Repository
class DemoSystemRows {
    private final JdbcTemplate db;

    DemoSystemRows(JdbcTemplate db) {
        this.db = db;
    }

    boolean isLaid(UUID group) {
        return Boolean.TRUE.equals(db.queryForObject("select exists (select from steering_group where id = ?)", Boolean.class, group));
    }

    void group(UUID id, String name, LocalDate from) {
        db.update("insert into steering_group (id, name, from_day) values (?, ?, ?)", id, name, from);
    }

    void member(UUID id, UUID group, DemoSystem.Seat seat, @Nullable UUID deputyOf, LocalDate from, @Nullable LocalDate until) {
        member(id, group, seat.party(), seat.organisation(), seat.name(), seat.duty(), seat.mandate(), deputyOf, from, until);
    }

    private void member(UUID id, UUID group, Party party, String organisation, String name, Duty duty, String mandate, @Nullable UUID deputyOf, LocalDate from, @Nullable LocalDate until) {
        db.update(
                "insert into steering_member (id, group_id, party, organisation, name, duty, mandate, deputy_of, from_day, until_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, group, party.code(), organisation, name, duty.code(), mandate, deputyOf, from, until);
    }

    /** The member's account, once there are accounts. */
    void account(UUID member, UUID account) {
        db.update("update steering_member set account_id = ? where id = ?", account, member);
    }

    void offer(UUID id, UUID group, String organisation, LocalDate day, String by, String answer, LocalDate answered, String words, @Nullable LocalDate again) {
        db.update(
                "insert into steering_offer (id, group_id, organisation, offered_on, offered_by, answer, answered_on, words, ask_again_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, group, organisation, day, by, answer, answered, words, again);
    }

    void meeting(UUID id, UUID group, LocalDate day, String place, String state, @Nullable LocalDate called, @Nullable LocalDate approved) {
        db.update(
                """
                insert into meeting (id, group_id, on_day, starts, ends, place, state, called_on, minutes_state, minutes_sent_on, minutes_approved_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id, group, day, Time.valueOf(LocalTime.of(13, 0)), Time.valueOf(LocalTime.of(15, 0)), place, state, called, approved == null ? "utkast" : "godkänt", approved == null ? null : approved.minusDays(7),
                approved);
    }

    void attendance(UUID meeting, UUID member, @Nullable String answer, @Nullable Boolean attended, @Nullable LocalDate approved) {
        db.update("insert into meeting_attendance (meeting_id, member_id, answer, attended, approved_on) values (?, ?, ?, ?, ?)", meeting, member, answer, attended, approved);
    }

    /** An item of a meeting that was held, with what was noted. */
    void item(UUID id, UUID meeting, int position, ItemKind kind, @Nullable UUID subject, String title, String built, String notes, int minutes, String addedBy) {
        db.update(
                "insert into meeting_item (id, meeting_id, position, kind, subject_id, title, built, notes, minutes, by_hand, added_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, meeting, position, kind.code(), subject, title, built, notes, minutes, kind == ItemKind.BY_HAND, addedBy);
    }

    void decision(UUID id, UUID group, UUID meeting, UUID item, String words, UUID owner, String ownerName, LocalDate due, @Nullable LocalDate done, String how) {
        db.update(
                "insert into meeting_decision (id, group_id, meeting_id, item_id, words, owner_id, owner, due_on, done_on, done_how) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, group, meeting, item, words, owner, ownerName, due, done, how);
    }

    void guideline(UUID id, UUID group, String kind, String words, LocalDate decided, LocalDate from, LocalDate review, List<String> criteria) {
        db.update(
                "insert into guideline (id, group_id, kind, number, words, decided_on, from_day, review_by) values (?, ?, ?, 1, ?, ?, ?, ?)",
                id, group, kind, words, decided, from, review);
        for (int i = 0; i < criteria.size(); i++) {
            db.update("insert into guideline_criterion (guideline_id, position, words) values (?, ?, ?)", id, i + 1, criteria.get(i));
        }
    }

    void deficiency(UUID id, int serial, DemoDeficiency one, String title, String what, String reader, @Nullable LocalDate read) {
        db.update(
                """
                insert into deficiency (id, year, serial, title, what, life_area, fault, right_code, municipality_code, noted_on, second_reader, second_read_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id, one.noted().getYear(), serial, title, what, one.area().code(), one.fault().code(), one.right().code(), one.municipality(), one.noted(), read == null ? "" : reader, read);
    }

    void referral(UUID id, UUID deficiency, Body body, Referral way, String recordedBy) {
        db.update(
                "insert into referral (id, deficiency_id, body_kind, body_name, state, since, due_on) values (?, ?, ?, ?, ?, ?, ?)",
                id, deficiency, body.kind().code(), body.name(), way.state().code(), way.since(), way.awaits().map(Awaits::by).orElse(null));
        for (int i = 0; i < way.steps().size(); i++) {
            var step = way.steps().get(i);
            db.update(
                    "insert into referral_step (referral_id, number, kind, on_day, who, said, due_on, upward, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id, i + 1, step.kind().code(), step.onDay(), step.who(), step.said(), step.dueOn(), step.upward() == null ? null : step.upward().code(), recordedBy);
        }
    }

    void takenUp(UUID deficiency, UUID group, LocalDate day) {
        db.update("insert into deficiency_group (deficiency_id, group_id, raised_on) values (?, ?, ?)", deficiency, group, day);
    }

    void count(UUID deficiency, LocalDate day, int observations, int ombud, int clients) {
        db.update("insert into deficiency_count (deficiency_id, frozen_on, observations, ombud, clients) values (?, ?, ?, ?, ?)", deficiency, day, observations, ombud, clients);
    }

    void shown(UUID deficiency, LocalDate day, int clients) {
        db.update("insert into deficiency_shown (deficiency_id, number, clients, shown_from) values (?, 1, ?, ?)", deficiency, clients < 5 ? null : clients, day);
    }

    void observation(UUID id, LocalDate month, @Nullable UUID ombud, String organisation, String what, Body body, LifeArea area, @Nullable FaultKind fault, @Nullable UUID deficiency) {
        db.update(
                """
                insert into observation (id, month, source, organisation, ombud_id, named, what, body_kind, body_name, life_area, fault, client_told, state, deficiency_id)
                values (?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id, month.withDayOfMonth(1), ombud == null ? "brukarorganisation" : "ombud", organisation, ombud, what, body.kind().code(), body.name(), area.code(), fault == null ? null : fault.code(),
                ombud == null ? "ingen klient" : "ja", deficiency != null ? "tillhör en brist" : ombud == null ? "mottagen" : "noterad", deficiency);
    }

    void offered(UUID id, UUID deficiency, String from, UUID to, String toName, String title, String what, LocalDate day, String by) {
        db.update(
                "insert into deficiency_offer (id, deficiency_id, from_name, to_operation_id, to_name, title, what, bodies, offered_on, offered_by) values (?, ?, ?, ?, ?, ?, ?, (select coalesce(array_agg(body_name order by body_kind, body_name), '{}') from referral where deficiency_id = ?), ?, ?)",
                id, deficiency, from, to, toName, title, what, deficiency, day, by);
    }

    /** For everybody to see; the copy follows the deficiency. */
    void publish(UUID deficiency, LocalDate day, String by) {
        db.update("update deficiency set published_on = ?, published_by = ? where id = ?", day, by, deficiency);
    }
}
