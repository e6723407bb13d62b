package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.commission.Commissions;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;
import se.egenmakt.workforce.Workforce;

/** Lists of commissions by number, and the six-month list (rule B5). */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class CommissionListController {
    private static final int SIZE = 50;

    private final Commissions commissions;
    private final Workforce workforce;

    CommissionListController(Commissions commissions, Workforce workforce) {
        this.commissions = commissions;
        this.workforce = workforce;
    }

    @GetMapping("/commissions")
    Answer list(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable UUID ombud,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        var wanted = ombud == null && !all ? Acting.current().ombud() : ombud;
        var open = switch (state) {
            case "closed" -> Boolean.FALSE;
            case "any" -> null;
            default -> Boolean.TRUE;
        };
        var paging = Paging.of(request, SIZE, commissions.count(number, wanted, open));
        var lines = commissions.search(number, wanted, open, SIZE, paging.page() - 1);
        var page = new CommissionListPage(Acting.current(), commissions.today(), lines, paging, number, wanted, state, workforce.ombud());
        return Page.of("commission/list.jte", page);
    }

    @GetMapping("/quiet")
    Answer quiet() {
        var acting = Acting.current();
        var lines = acting.is(Role.OMBUD) ? commissions.mine() : commissions.openToday();
        return Page.of("commission/quiet.jte", new QuietPage(acting, commissions.today(), lines));
    }

    @Allowed(Role.OMBUD)
    @GetMapping("/contacts/new")
    Answer chooseClient() {
        return Page.of("commission/chooseClient.jte", new ChooseClientPage(commissions.today(), commissions.mine()));
    }
}
