package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Public;
import se.egenmakt.access.Role;
import se.egenmakt.steering.CalendarFeeds;
import se.egenmakt.steering.CalendarFile;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.PublicAddress;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The group's meetings in one's own calendar. The link is shown once; whoever has it sees times and places, and nothing else. */
@Controller
class CalendarController {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final SteeringGroups groups;
    private final CalendarFeeds feeds;
    private final PublicAddress address;
    private final Clock clock;

    CalendarController(SteeringGroups groups, CalendarFeeds feeds, PublicAddress address, Clock clock) {
        this.groups = groups;
        this.feeds = feeds;
        this.address = address;
        this.clock = clock;
    }

    @Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
    @PostMapping("/steering/{group}/calendar")
    Answer make(@PathVariable UUID group, HttpServletRequest request) {
        var found = groups.find(group).orElseThrow(() -> new NotFound("group"));
        var link = address.of(request) + "/calendar/" + Acting.current().operationId() + "/" + feeds.make(group) + ".ics";
        return Page.of("steering/calendarLink.jte", new CalendarLinkPage(found, link));
    }

    @Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
    @PostMapping("/steering/{group}/calendar/end")
    Answer end(@PathVariable UUID group) {
        var found = groups.find(group).orElseThrow(() -> new NotFound("group"));
        feeds.end(found.id());
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(Texts.t("steering.calendar.ended"), ""));
    }

    @Public
    @GetMapping("/calendar/{operation}/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable UUID operation, @PathVariable String token, HttpServletRequest request) {
        var meetings = feeds.read(operation, token).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.TYPE))
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(CalendarFile.of(meetings, address.of(request), clock.instant()));
    }
}
