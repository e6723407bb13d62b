package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.OpenFixture;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.shared.LifeArea;

/** The pages of what is open for everybody, in each of their states. */
public final class OpenViews {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate NOTED = LocalDate.of(2025, 5, 12);
    private static final String LONG_NAME = "Nämnden för stöd och omsorg i Dals-Eds, Bengtsfors och Färgelandas gemensamma kommunalförbund";

    private final EveryPage pages;
    private final DatabaseTest test;

    public OpenViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {
        var open = test.operation("Öppna").serves("1438", "1439");
        var publishing = new OpenFixture(open);
        var first = list(publishing);
        pages.add("/open/deficiencies", "lång", null, "/open/deficiencies");
        pages.add("/open/deficiencies", "ingen träff", null, "/open/deficiencies?q=finns-inte&state=lagat");
        pages.add("/open/deficiencies", "för ett ombud", open.ombud("Olle Öppen"), "/open/deficiencies?county=14");
        pages.add("/open/deficiencies/{id}", "finns inte", null, "/open/deficiencies/" + UUID.randomUUID());
        pages.add("/open/deficiencies/{id}", "med flera ansvariga", null, "/open/deficiencies/" + first);
        tell(open);
        pages.add("/tell/follow", "tom", null, "/tell/follow");
        pages.refused("/tell/follow", null, "/tell/follow", "/tell/follow");
        pages.sent("/tell/follow", "lagd åt sidan", null, "/tell/follow", "/tell/follow", Map.of("code", publishing.told("lagd åt sidan", "Det gäller inget som ombuden möter.", null)));
        pages.sent("/tell/follow", "hör till en brist", null, "/tell/follow", "/tell/follow", Map.of("code", publishing.told("tillhör en brist", "", first)));
        pictures();
    }

    /** Every state at a body, and enough for the medians and a second page. */
    private static UUID list(OpenFixture publishing) {
        var first = publishing.published("Utskriven från sjukhus utan någonstans att bo", LifeArea.HOUSING, NOTED, 12);
        int position = 0;
        for (var state : ReferralState.values()) {
            publishing.at(first, ++position, BodyKind.MUNICIPALITY, position == 1 ? LONG_NAME : "Nämnd " + position, state, NOTED.plusDays(position), TODAY.plusDays(position - 5L), NOTED, NOTED.plusDays(40));
        }
        var again = publishing.published("Ansökan om bostadsanpassning tar över ett halvår", LifeArea.HOUSING, NOTED, 3, first, "14");
        publishing.at(again, 1, BodyKind.PSYCHIATRY, "Psykiatrin", ReferralState.UNANSWERED, TODAY, null, TODAY.minusDays(204), null);
        for (int i = 0; i < 24; i++) {
            publishing.at(publishing.published("Boendestöd bara på vardagar före klockan " + i, LifeArea.EVERYDAY, NOTED, i), 1, BodyKind.PSYCHIATRY, "Psykiatrin", ReferralState.HANDED, NOTED, TODAY, NOTED, NOTED.plusDays(i));
        }
        return first;
    }

    private void tell(TestOperation open) {
        pages.add("/tell", "tom", null, "/tell");
        pages.refused("/tell", null, "/tell", "/tell");
        var typed = new HashMap<>(Map.of(
                "place", "1438:" + open.id(), "body", "psykiatri", "bodyName", "Öppenvården", "area", "hälsa och vård", "month", "2025-12", "teller", "klient", "what", "Handläggaren Anna Lindqvist svarade inte i telefonen."));
        pages.sent("/tell", "med markerade ord", null, "/tell", "/tell", Map.copyOf(typed));
        typed.put("what", "Ingen svarade i telefonen på hela veckan.");
        pages.sent("/tell", "tack", null, "/tell", "/tell", Map.copyOf(typed));
    }

    private void pictures() {
        var full = test.operation("Bilder").serves("1438");
        var publishing = new OpenFixture(full);
        var kinds = BodyKind.values();
        var areas = LifeArea.values();
        for (int i = 0; i < 40; i++) {
            var id = publishing.noted("Brist " + i, areas[i * i % areas.length], NOTED.minusMonths(i), null);
            publishing.way(id, kinds[i % kinds.length], "Nämnd " + i, StepKind.NOTED, NOTED, StepKind.RAISED, NOTED, StepKind.HANDED_OVER, NOTED, i % 3 == 0 ? StepKind.MENDED : i % 3 == 1 ? StepKind.PARTLY_MENDED : StepKind.REFUSED, NOTED.plusDays(20 + 2L * i));
        }
        pages.add("/deficiencies/pictures", "full", full.ombud("Bea Bild"), "/deficiencies/pictures");
        pages.add("/deficiencies/pictures", "ett år", full.manager("Berit Bild"), "/deficiencies/pictures?year=2025");
        pages.add("/deficiencies/pictures", "år utan brister", full.manager("Bo Bild"), "/deficiencies/pictures?year=1999");
        pages.add("/deficiencies/pictures", "tom", test.operation("Utan bilder").serves("1439").manager("Ulla Utan"), "/deficiencies/pictures");
    }
}
