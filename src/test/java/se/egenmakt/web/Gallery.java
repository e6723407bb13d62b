package se.egenmakt.web;

import static se.egenmakt.web.Texts.t;

import java.util.List;
import java.util.Map;

/** The pages of the look, made from the components, with invented people. Public, since templates read it. */
public final class Gallery {
    private Gallery() {}

    static final Frame INGRID = new Frame(
            "/",
            List.of(
                    NavEntry.place("web.foot.about", "/idag", Icon.SUN),
                    NavEntry.place("web.foot.help", "/klienter", Icon.PEOPLE),
                    NavEntry.place("web.foot.protection", "/brister", Icon.SIGNPOST_SPLIT)),
            List.of(
                    NavEntry.place("web.foot.about", "/idag", Icon.SUN),
                    NavEntry.place("web.foot.help", "/klienter", Icon.PEOPLE),
                    NavEntry.action("web.undo", "/kontakt", Icon.PLUS_CIRCLE_FILL),
                    NavEntry.place("web.paging.next", "/brister", Icon.SIGNPOST_SPLIT),
                    NavEntry.place("web.nav", "/meny", Icon.LIST)),
            new Actor("Ingrid Sandell", "Dalsland", null),
            false);

    static Form refused() {
        var form = Form.of(Map.of(
                "alias", List.of("Nettan <b>"),
                "ar", List.of("84"),
                "kon", List.of("kvinna"),
                "kommun", List.of("1492"),
                "orsak", List.of("boende", "ekonomi"),
                "dag", List.of("i förrgår"),
                "_csrf", List.of("hemlig")));
        form.year("ar");
        form.reject("framst", "web.form.choice");
        form.date("dag");
        return form;
    }

    static Shell shell() {
        return Shell.titled(t("web.name")).frame(INGRID.demo(true)).current("/klienter");
    }
}
