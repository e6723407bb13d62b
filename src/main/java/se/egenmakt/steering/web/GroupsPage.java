package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.steering.Gaps;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/** @param members of every group, by group */
public record GroupsPage(LocalDate today, List<SteeringGroup> groups, Map<UUID, List<Member>> members) {
    public Shell shell() {
        return SteeringShell.titled(Texts.t("steering.title"));
    }

    /** Those that have not ended. */
    public List<SteeringGroup> holding() {
        return groups.stream().filter(group -> group.until() == null || !group.until().isBefore(today)).toList();
    }

    public List<SteeringGroup> ended() {
        return groups.stream().filter(group -> !holding().contains(group)).toList();
    }

    public String kind(SteeringGroup group) {
        return group.parent() == null ? Texts.t("steering.group.steering") : Texts.t("steering.group.area");
    }

    public String sits(SteeringGroup group) {
        var sitting = of(group).stream().filter(member -> member.sitsOn(today)).toList();
        long deputies = sitting.stream().filter(Member::isDeputy).count();
        var members = Texts.tn("steering.members", sitting.size() - deputies);
        return deputies == 0 ? members : Texts.t("steering.members.and", members, Texts.tn("steering.deputies", deputies));
    }

    public Status status(SteeringGroup group) {
        return group.from().isAfter(today) ? Status.TODO : missing(group).isEmpty() ? Status.DONE : Status.LATE;
    }

    public String state(SteeringGroup group) {
        if (group.from().isAfter(today)) {
            return Texts.t("steering.group.begins", group.from());
        }
        var missing = missing(group);
        return !missing.isEmpty() ? Texts.t("steering.missing.list", Format.list(missing)) : group.parent() == null ? Texts.t("steering.missing.none") : Texts.t("steering.in-force");
    }

    private List<String> missing(SteeringGroup group) {
        return Gaps.on(today, group, of(group)).stream().map(gap -> SteeringShell.within(gap.party())).toList();
    }

    private List<Member> of(SteeringGroup group) {
        return members.getOrDefault(group.id(), List.of());
    }
}
