package se.egenmakt.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.Guidelines;
import se.egenmakt.steering.MeetingTimes;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Download;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Texts;

/** What somebody new in the group needs to know, on a page and on paper. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
class IntroductionController {
    private final SteeringGroups groups;
    private final MeetingTimes meetings;
    private final Guidelines guidelines;
    private final Papers papers;
    private final Clock clock;

    IntroductionController(SteeringGroups groups, MeetingTimes meetings, Guidelines guidelines, Papers papers, Clock clock) {
        this.groups = groups;
        this.meetings = meetings;
        this.guidelines = guidelines;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/steering/{group}/introduction")
    Answer show(@PathVariable UUID group) {
        return Page.of("steering/introduction.jte", page(group));
    }

    @GetMapping("/steering/{group}/introduction.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID group) {
        return Download.file(Texts.t("steering.introduction.file"), "application/pdf", papers.pdf(Page.of("steering/introductionPaper.jte", page(group))));
    }

    private IntroductionPage page(UUID id) {
        var today = LocalDate.now(clock);
        var group = groups.find(id).orElseThrow(() -> new NotFound("group"));
        return new IntroductionPage(
                today,
                group,
                groups.members(id, today),
                meetings.since(id, today).stream().filter(meeting -> !meeting.cancelled()).toList(),
                guidelines.inForce(id, GuidelineKind.PRIORITY_ORDER, today).orElse(null));
    }
}
