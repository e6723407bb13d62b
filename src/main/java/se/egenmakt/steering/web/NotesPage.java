package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.AgendaItem;
import se.egenmakt.steering.ItemKind;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * @param open   the item that is written under; null when none is
 * @param theirs what another has saved under it since it was opened; null when nothing
 * @param raised whether the group has taken the open item's deficiency up
 */
public record NotesPage(MeetingFacts facts, LocalDate today, @Nullable AgendaItem open, @Nullable String theirs, boolean raised, Form form, MarkedForm marked) {
    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.notes.title", words().day()), form);
    }

    public MeetingWords words() {
        return new MeetingWords(facts);
    }

    public String path() {
        return "/meetings/" + facts.meeting().id();
    }

    public boolean writable() {
        return facts.meeting().takesNotesOn(today);
    }

    public boolean isOpen(AgendaItem item) {
        return open != null && open.id().equals(item.id()) && writable();
    }

    /** "Punkt 3 av 12". */
    public String where(AgendaItem item) {
        return Texts.t("meeting.notes.where", facts.agenda().indexOf(item) + 1, facts.agenda().size());
    }

    public boolean isDeficiency(AgendaItem item) {
        return item.kind() == ItemKind.DEFICIENCY;
    }

    public boolean canBeHeld() {
        return !facts.meeting().isHeld() && writable();
    }

    public Form attendance() {
        return Form.empty().with("there", facts.members().stream().map(member -> member.id().toString()).filter(id -> facts.wasThere(java.util.UUID.fromString(id))).toList()).ids("n-");
    }

    public List<Choice> members() {
        return facts.members().stream()
                .map(member -> Choice.of(member.id().toString(), MeetingWords.nameWithDuty(member)).hint(member.organisation()))
                .toList();
    }

    public List<Choice> owners() {
        return DecisionForm.owners(facts);
    }

    /** "Peter Sjö, senast 3 mars". */
    public String owner(MeetingDecision decision) {
        return Texts.t("meeting.decision.owner-and-due", decision.owner(), SwedishDates.full(decision.due()));
    }
}
