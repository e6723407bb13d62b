package se.egenmakt.workforce.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.DatedForm;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.OmbudDay;
import se.egenmakt.workforce.Posts;

/** @param placements codes of the placement municipalities, by ombud */
public record OperationPage(
        Acting acting,
        LocalDate today,
        List<DatedMunicipality> served,
        List<DatedForm> forms,
        List<OmbudDay> ombud,
        Map<UUID, List<String>> placements,
        List<Municipality> register,
        Posts posts) {

    public Shell shell() {
        return shell(acting.operationName());
    }

    static Shell shell(String title) {
        var operation = Acting.current().operationName();
        return Shell.titled(title).current("/operation").owner(Owner.FIGURES, Texts.t("operation.owner"), Texts.t("operation.owner.who", operation));
    }

    public boolean manager() {
        return acting.is(Role.MANAGER);
    }

    public List<DatedMunicipality> servedNow() {
        return served.stream().filter(dated -> dated.holdsOn(today)).toList();
    }

    public List<DatedForm> formsNow() {
        return forms.stream().filter(form -> !today.isBefore(form.from()) && (form.until() == null || !today.isAfter(form.until()))).toList();
    }

    /** Those who are employed today; the rest are shown apart. */
    public List<OmbudDay> employed() {
        return ombud.stream().filter(day -> day.rate() != null).toList();
    }

    public List<OmbudDay> others() {
        return ombud.stream().filter(day -> day.rate() == null).toList();
    }

    /** "100 %", with a decimal only when it has one. */
    public static String share(@org.jspecify.annotations.Nullable BigDecimal share) {
        if (share == null) {
            return "–";
        }
        return Format.percent(share, share.movePointRight(2).stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    public static String posts(BigDecimal posts) {
        return Format.decimal(posts, posts.stripTrailingZeros().scale() > 1 ? 2 : 1);
    }

    public String placed(OmbudDay day) {
        var codes = placements.getOrDefault(day.ombud().id(), List.of());
        return register.stream().filter(municipality -> codes.contains(municipality.code())).map(Municipality::name).collect(Collectors.joining(", "));
    }

    public Status status(OmbudDay day) {
        return day.absent() ? Status.HALF : Status.DONE;
    }

    public String state(OmbudDay day) {
        if (!day.absent()) {
            return Texts.t("operation.at-work");
        }
        return day.absentUntil() == null ? Texts.t("operation.away") : Texts.t("operation.away.until", SwedishDates.relative(day.absentUntil(), today));
    }

    public String vacancy() {
        var vacancy = posts.onLastDay().vacancy();
        return switch (vacancy.signum()) {
            case 0 -> Texts.t("operation.posts.all-staffed");
            case 1 -> Texts.t("operation.posts.vacant", posts(vacancy));
            default -> Texts.t("operation.posts.more", posts(vacancy.negate()));
        };
    }
}
