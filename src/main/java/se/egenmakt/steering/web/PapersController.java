package se.egenmakt.steering.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.MeetingPapers;
import se.egenmakt.steering.Meetings;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Download;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** A meeting's papers and minutes as files. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
class PapersController {
    private static final String PDF = "application/pdf";

    private final MeetingPapers papers;
    private final Meetings meetings;

    PapersController(MeetingPapers papers, Meetings meetings) {
        this.papers = papers;
        this.meetings = meetings;
    }

    /** As they were sent; the operation's own people may ask for them as they would be now. */
    @GetMapping("/meetings/{id}/papers.pdf")
    ResponseEntity<byte[]> papers(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean now) {
        found(id);
        var paper = papers.papers(id, now && !Acting.current().is(Role.STEERING_MEMBER));
        return Download.file(paper.name(), PDF, paper.bytes());
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id) {
        found(id);
        var paper = papers.minutes(id);
        return Download.file(paper.name(), PDF, paper.bytes());
    }

    @Allowed({Role.MANAGER, Role.OMBUD})
    @PostMapping("/meetings/{id}/papers")
    Answer send(@PathVariable UUID id) {
        found(id);
        return papers.send(id) instanceof Outcome.Refused<UUID>(var refusals)
                ? Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t("meeting.papers.not-sent"), Texts.t(refusals.getFirst().text())))
                : Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t("meeting.papers.sent"), Texts.t("meeting.papers.sent.text")));
    }

    private void found(UUID id) {
        if (meetings.find(id).isEmpty()) {
            throw new NotFound("meeting");
        }
    }
}
