package se.egenmakt.exchange.web;

import java.util.List;
import se.egenmakt.exchange.ImportPlan;
import se.egenmakt.exchange.ImportPlan.CommissionChange;
import se.egenmakt.exchange.Notice;
import se.egenmakt.exchange.Uploads.Upload;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What the files would do; nothing is done yet.
 *
 * @param municipalities names of those that are new to the operation
 */
public record ImportPreviewPage(Upload upload, ImportPlan plan, List<String> municipalities) {
    private static final int EXAMPLES = 10;

    public Shell shell() {
        return Shell.titled(heading())
                .current("/menu")
                .owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public String heading() {
        return Texts.t(plan.isEmpty() ? "import.preview.nothing" : "import.preview.title");
    }

    public String path() {
        return "/import/" + upload.token();
    }

    public List<ImportDonePage.Line> lines() {
        return ImportDonePage.Line.of(plan.counts());
    }

    public List<String> notices() {
        return plan.notices().stream().map(Notice::line).toList();
    }

    /** Whether the amounts tell of something that the acting person may not see. */
    public boolean discreet() {
        var counts = plan.counts();
        return counts.newContacts() + counts.newAwaited() > 0 && plan.commissions().stream().anyMatch(change -> change.step() != ImportPlan.Step.INSERT);
    }

    public boolean createsNothing() {
        return plan.newOmbud().isEmpty() && plan.newMunicipalities().isEmpty();
    }

    public String newOmbud() {
        return Format.list(plan.newOmbud());
    }

    public String newMunicipalities() {
        return Format.list(municipalities);
    }

    public List<CommissionChange> examples() {
        return plan.commissions().stream().limit(EXAMPLES).toList();
    }

    public int more() {
        return plan.commissions().size() - examples().size();
    }

    public Status status(CommissionChange change) {
        return switch (change.step()) {
            case INSERT -> Status.DONE;
            case UPDATE -> Status.HALF;
            case KEEP -> Status.TODO;
        };
    }

    public String step(CommissionChange change) {
        return Texts.t(
                switch (change.step()) {
                    case INSERT -> "import.step.new";
                    case UPDATE -> "import.step.changed";
                    case KEEP -> "import.step.completed";
                });
    }

    public String period(CommissionChange change) {
        var closed = change.content().closedOn();
        return closed == null
                ? Texts.t("import.since", SwedishDates.full(change.key().openedOn()))
                : Texts.t("import.from-until", SwedishDates.full(change.key().openedOn()), SwedishDates.full(closed));
    }

    public Form options() {
        return Options.of(upload);
    }
}
