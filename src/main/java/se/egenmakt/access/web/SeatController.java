package se.egenmakt.access.web;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.Invited;
import se.egenmakt.access.Memberships;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Somebody who has an account is given a seat in a steering group, and says yes or no: with the link and signed in, never with one of them. */
@Controller
class SeatController {
    private final Memberships memberships;

    SeatController(Memberships memberships) {
        this.memberships = memberships;
    }

    /** What the link shows: nothing of the person, since anybody may have come by it. */
    static Page page(String token, Invited invited) {
        var reader = Acting.find().map(Acting::account).orElse(null);
        return Page.of("access/seat.jte", new SeatPage(token, invited.seatOf(), reader != null, invited.account() != null && invited.account().id().equals(reader)));
    }

    @AnyRole
    @PostMapping("/invitations/{token}/answer")
    Answer answer(@PathVariable String token, @RequestParam(defaultValue = "") String answer) {
        var acting = Acting.current();
        var account = Objects.requireNonNull(acting.account(), "a person");
        boolean yes = answer.equals(SeatPage.YES);
        if (!yes && !answer.equals(SeatPage.NO)) {
            return Redirect.to("/invitations/" + token);
        }
        if (!acting.forInstallation().call(() -> memberships.answer(token, account, yes))) {
            throw new NotFound("invitation");
        }
        return Redirect.to(yes ? "/roles" : "/").with(Receipt.of(Texts.t(yes ? "seat.taken" : "seat.declined"), ""));
    }
}
