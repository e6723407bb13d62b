package se.egenmakt.steering.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;
import se.egenmakt.steering.Duty;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.Invitation;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.access.Acting;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * Somebody in a group: new, or to be changed.
 *
 * @param member   null for somebody new
 * @param invitations letters sent to parties that are missing, the latest first
 * @param deputyOf whom somebody new stands in for; null for an ordinary member
 */
public record MemberPage(SteeringGroup group, @Nullable Member member, @Nullable Member deputyOf, List<Invitation> invitations, Form form, MarkedForm marked) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        if (member != null) {
            return member.name();
        }
        if (deputyOf != null) {
            return Texts.t("steering.member.new.deputy", deputyOf.name());
        }
        return asked() == null ? Texts.t("steering.member.new") : Texts.t("steering.member.invite", SteeringShell.within(asked()));
    }

    public Member known() {
        return Objects.requireNonNull(member);
    }

    public boolean deputy() {
        return deputyOf != null || (member != null && member.isDeputy());
    }

    public boolean manager() {
        return SteeringShell.isManager();
    }

    public String back() {
        return SteeringShell.path(group.id());
    }

    public String path() {
        return back() + "/members/" + (member == null ? "new" : member.id());
    }

    /** The required party that one came to invite; null when one came for anybody. */
    private @Nullable Party asked() {
        return Coded.of(Party.class, form.value("party")).filter(party -> mustBeIn(group, party)).orElse(null);
    }

    static boolean mustBeIn(SteeringGroup group, Party party) {
        return group.parent() == null && Party.requiredOn(group.from()).contains(party);
    }

    /** When and by whom the letter was last sent; empty while it has not been. */
    public String sent() {
        return invitations.stream().filter(one -> one.party() == asked()).findFirst().map(one -> Texts.t("steering.member.invite.sent-by", one.sentOn(), one.sentBy())).orElse("");
    }

    /** An invitation to send, when it is a party that must be there; else empty. */
    public String invitation() {
        var party = member == null && deputyOf == null ? asked() : null;
        return party == null ? "" : Texts.t("steering.member.invite.text", SteeringShell.within(party), Acting.current().operationName(), Acting.current().actor());
    }

    public List<Choice> parties() {
        return Arrays.stream(Party.values()).map(party -> Choice.of(party.code(), SteeringShell.name(party))).toList();
    }

    public List<Choice> duties() {
        return Arrays.stream(Duty.values()).map(duty -> Choice.of(duty.code(), Format.sentence(duty.code()))).toList();
    }
}
