package se.egenmakt.steering.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Form;

/** A member as typed. What was refused is empty here and an error in the form. */
final class MemberForm {
    private static final int LONGEST_MANDATE = 500;

    private MemberForm() {}

    static Form filled(Member member) {
        return Form.empty()
                .with("party", member.party().code())
                .with("name", member.name())
                .with("organisation", member.organisation())
                .with("duty", member.duty().code())
                .with("mandate", member.mandate())
                .with("from", member.from())
                .with("until", member.until())
                .with("version", member.version());
    }

    /** Somebody new. A deputy is of the same party as the member, and of the same organisation when none is typed. */
    static Member read(Form form, SteeringGroup group, @Nullable Member deputyOf) {
        if (deputyOf != null) {
            form.with("party", deputyOf.party().code());
            if (form.text("organisation").isEmpty()) {
                form.with("organisation", deputyOf.organisation());
            }
        }
        return read(form, SteeringForm.key(form), group.id(), deputyOf == null ? null : deputyOf.id(), null, 0);
    }

    static Member readChange(Form form, Member member) {
        if (member.isDeputy()) {
            form.with("party", member.party().code());
        }
        return read(form, member.id(), member.group(), member.deputyOf(), member.account(), form.whole("version", 0, Integer.MAX_VALUE).orElse(-1));
    }

    private static Member read(Form form, UUID id, UUID group, @Nullable UUID deputyOf, @Nullable UUID account, int version) {
        form.required("party", "steering.member.party.missing");
        var party = form.choice("party", Party.class).orElse(Party.OTHER);
        var name = SteeringForm.text(form, "name", 80, "steering.member.name.missing");
        var organisation = SteeringForm.text(form, "organisation", 120, "steering.member.organisation.missing");
        var duty = deputyOf == null ? form.choice("duty", Duty.class).orElse(Duty.MEMBER) : Duty.MEMBER;
        var mandate = form.text("mandate", LONGEST_MANDATE).orElse("");
        var from = SteeringForm.day(form, "from");
        var until = SteeringForm.optionalDay(form, "until").orElse(null);
        return new Member(id, group, party, organisation, name, duty, mandate, deputyOf, account, from, until, version);
    }
}
