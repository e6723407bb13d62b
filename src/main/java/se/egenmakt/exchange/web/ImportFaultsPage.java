package se.egenmakt.exchange.web;

import java.util.List;
import java.util.TreeMap;
import se.egenmakt.exchange.Fault;
import se.egenmakt.exchange.FaultCode;
import se.egenmakt.exchange.ImportFaults;
import se.egenmakt.exchange.Notice;
import se.egenmakt.exchange.Uploads.Upload;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** Everything that is wrong with the files; nothing is imported. */
public record ImportFaultsPage(Upload upload, ImportFaults faults, Paging paging) {
    public Shell shell() {
        return Shell.titled(Texts.t("import.faults.title"))
                .current("/menu")
                .owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public String path() {
        return "/import/" + upload.token();
    }

    public int count() {
        return faults.faults().size() + faults.more();
    }

    /** A kind of fault, and how many there are of it. */
    public record Group(FaultCode code, String name, int count) {}

    public List<Group> groups() {
        var counts = new TreeMap<FaultCode, Integer>();
        faults.faults().forEach(fault -> counts.merge(fault.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), Texts.t("import.fault." + entry.getKey().name()), entry.getValue()))
                .toList();
    }

    public List<Fault> shown() {
        return faults.faults().stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    public String where(Fault fault) {
        if (fault.row() == 0) {
            return fault.shownTable();
        }
        var row = Integer.toString(fault.row());
        return fault.column() == null
                ? Texts.t("import.faults.row", fault.shownTable(), row)
                : Texts.t("import.faults.cell", fault.shownTable(), row, fault.shownColumn());
    }

    public List<String> notices() {
        return faults.notices().stream().map(Notice::line).toList();
    }

    public Form options() {
        return Options.of(upload);
    }
}
