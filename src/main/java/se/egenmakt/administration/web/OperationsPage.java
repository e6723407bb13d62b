package se.egenmakt.administration.web;

import java.util.List;
import se.egenmakt.organisation.OperationLine;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record OperationsPage(List<OperationLine> lines) {
    public Shell shell() {
        return Shell.titled(Texts.t("operations.title")).current("/operations");
    }
}
