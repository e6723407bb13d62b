package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Betterment;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.DeficiencySearch;
import se.egenmakt.deficiency.Likeness;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Offers;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;

/** Deficiencies as a list and one by one, for the operation and for members of its steering groups, who see what their group has taken up. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
class DeficiencyListController {
    private static final int SIZE = 50;

    private final Deficiencies deficiencies;
    private final Likeness likeness;
    private final Observations observations;
    private final Offers offers;
    private final Betterment betterment;
    private final Operations operations;

    DeficiencyListController(Deficiencies deficiencies, Likeness likeness, Observations observations, Offers offers, Betterment betterment, Operations operations) {
        this.deficiencies = deficiencies;
        this.likeness = likeness;
        this.observations = observations;
        this.offers = offers;
        this.betterment = betterment;
        this.operations = operations;
    }

    @GetMapping("/deficiencies")
    Answer list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean late,
            HttpServletRequest request) {
        boolean member = Acting.current().is(Role.STEERING_MEMBER);
        var search = new DeficiencySearch(
                q.length() > 100 ? q.substring(0, 100) : q, Coded.of(ReferralState.class, state).orElse(null), Coded.of(LifeArea.class, area).orElse(null), late, false);
        var paging = Paging.of(request, SIZE, deficiencies.count(search));
        var page = new DeficiencyListPage(
                Acting.current(),
                deficiencies.today(),
                deficiencies.page(search, SIZE, paging.offset()),
                deficiencies.shown(),
                paging,
                search,
                member ? List.of() : observations.waiting(),
                member ? Map.of() : likeness.cameBack(),
                member ? 0 : offers.open(),
                Acting.current().is(Role.MANAGER) ? offers.answered() : List.of(),
                member ? List.of() : offers.following(),
                betterment.questions(),
                member ? List.of() : deficiencies.toReadSecond());
        return Page.of("deficiency/list.jte", page);
    }

    @GetMapping("/deficiencies/{id}")
    Answer show(@PathVariable UUID id) {
        var acting = Acting.current();
        var found = deficiencies.find(id).orElseThrow(() -> new NotFound("deficiency"));
        boolean own = found.operation().equals(acting.operation());
        boolean staff = own && !acting.is(Role.STEERING_MEMBER);
        var place = Optional.ofNullable(found.municipality()).flatMap(operations::municipality).map(Municipality::name).orElse("");
        var page = new DeficiencyPage(
                acting,
                deficiencies.today(),
                found,
                place,
                deficiencies.shown().get(id),
                staff ? deficiencies.touched(id) : List.of(),
                own && !deficiencies.groups(id).isEmpty(),
                staff ? offers.of(id) : List.of(),
                staff ? betterment.answers(id) : List.of(),
                betterment.questions().stream().filter(one -> one.deficiency().equals(id)).toList(),
                staff ? likeness.cameBack(found) : List.of());
        return Page.of("deficiency/show.jte", page);
    }
}
