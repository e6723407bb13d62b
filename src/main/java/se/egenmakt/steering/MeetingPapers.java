package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Texts;

/** A meeting's papers (handlingar) as one PDF, kept as they were sent; and its minutes as a PDF, kept as they were approved. */
@Service
@Transactional
public class MeetingPapers {
    private final MeetingRows rows;
    private final MeetingReading reading;
    private final GuidelineRows guidelines;
    private final Deficiencies deficiencies;
    private final MeetingCalls calls;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    MeetingPapers(MeetingRows rows, MeetingReading reading, GuidelineRows guidelines, Deficiencies deficiencies, MeetingCalls calls, Papers papers, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.guidelines = guidelines;
        this.deficiencies = deficiencies;
        this.calls = calls;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A PDF with its name. */
    public record Paper(String name, byte[] bytes) {}

    /** What the template of the papers sees. */
    public record Sheet(MeetingWords words, List<PaperWay> deficiencies, List<Guideline> toRenew, LocalDate today) {
        public String foot() {
            return Papers.foot(Texts.t("meeting.paper.foot", words.title()));
        }
    }

    /** As they were sent; until then, or when asked for, as they would be now. */
    public Paper papers(UUID id, boolean now) {
        var facts = reading.find(id).orElseThrow();
        var sent = now ? java.util.Optional.<byte[]>empty() : rows.papers(operation(), id);
        return new Paper(name("handlingar", facts), sent.orElseGet(() -> made(id)));
    }

    /** Sends the papers to those who are called: a link, and the PDF as it is now. Sent again on a later day it replaces what was sent. */
    public Outcome<UUID> send(UUID id) {
        var meeting = rows.lock(operation(), id).orElseThrow();
        if (meeting.state() != MeetingState.CALLED) {
            var why = "meeting.papers." + meeting.state().code();
            return Outcome.refused(Refusal.of("", why));
        }
        if (today().equals(meeting.papersSentOn()) && rows.papers(operation(), id).isPresent()) {
            return Outcome.done(id);
        }
        rows.papers(operation(), id, made(id), today());
        calls.tell(meeting, meeting.day(), "papers-ready", member -> true);
        audit.record("meeting.papers-send", List.of(), "", meeting.day().toString());
        return Outcome.done(id);
    }

    private byte[] made(UUID id) {
        var facts = reading.built(id).orElseThrow();
        var toRenew = guidelines.of(operation(), facts.group().id()).stream().filter(version -> facts.agenda().stream().anyMatch(item -> version.id().equals(item.subject()))).toList();
        return papers.pdf(Page.of("meeting/papers.jte", new Sheet(new MeetingWords(facts), ways(facts), toRenew, today())));
    }

    /** Of the deficiencies on the agenda, in its order: all are read at once. */
    private List<PaperWay> ways(MeetingFacts facts) {
        var subjects = facts.agenda().stream().filter(item -> item.kind() == ItemKind.DEFICIENCY).map(AgendaItem::subject).filter(Objects::nonNull).toList();
        if (subjects.isEmpty()) {
            return List.of();
        }
        var found = deficiencies.all().stream().collect(Collectors.toMap(Deficiency::id, Function.identity()));
        return subjects.stream().map(found::get).filter(Objects::nonNull).flatMap(deficiency -> PaperWay.of(deficiency).stream()).toList();
    }

    /** The minutes as they were approved; until then as they would be now. */
    public Paper minutes(UUID id) {
        var facts = reading.find(id).orElseThrow();
        return new Paper(name("protokoll", facts), rows.minutes(operation(), id).orElseGet(() -> pdf(facts)));
    }

    /** With the last approval in it. */
    byte[] approvedMinutes(UUID id, LocalDate day) {
        var facts = reading.find(id).orElseThrow();
        var meeting = facts.meeting().approved(day);
        return pdf(facts.with(meeting));
    }

    private byte[] pdf(MeetingFacts facts) {
        return papers.pdf(Page.of("meeting/minutesPaper.jte", new Sheet(new MeetingWords(facts), List.of(), List.of(), today())));
    }

    private static String name(String what, MeetingFacts facts) {
        return what + "-" + facts.meeting().day() + ".pdf";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
