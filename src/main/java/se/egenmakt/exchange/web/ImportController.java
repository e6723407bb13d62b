package se.egenmakt.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.exchange.FaultyCopy;
import se.egenmakt.exchange.ImportFaults;
import se.egenmakt.exchange.ImportPlan;
import se.egenmakt.exchange.ImportTemplate;
import se.egenmakt.exchange.Imports;
import se.egenmakt.exchange.Uploads;
import se.egenmakt.exchange.Uploads.Upload;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Download;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Moving in from a spreadsheet: choose files, see what they would do or what is wrong, decide. What is decided is checked once more. */
@Controller
@Allowed(Role.MANAGER)
class ImportController {
    private static final String PATH = "/import";
    private static final int FAULTS_SHOWN = 50;

    private final Imports imports;
    private final Uploads uploads;
    private final Operations operations;

    ImportController(Imports imports, Uploads uploads, Operations operations) {
        this.imports = imports;
        this.uploads = uploads;
        this.operations = operations;
    }

    @GetMapping(PATH)
    Answer choose() {
        return page(Form.empty().with("create", "ja"));
    }

    @GetMapping(PATH + "/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        var workbook = new ByteArrayOutputStream();
        ImportTemplate.write(workbook);
        return Download.workbook(Texts.t("import.template.name"), workbook.toByteArray());
    }

    @PostMapping(PATH)
    Answer send(@RequestParam(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request) {
        var form = Form.of(request);
        var chosen = SentFiles.of(files);
        if (chosen.isEmpty()) {
            form.reject("files", "import.files.none");
            return page(form);
        }
        var upload = uploads.keep(chosen, form.ticked("create"), form.ticked("update"));
        return Redirect.to(PATH + "/" + upload.token());
    }

    @GetMapping(PATH + "/{token}")
    Answer show(@PathVariable UUID token, HttpServletRequest request) {
        var upload = uploads.find(token).orElse(null);
        if (upload == null) {
            return Page.of("exchange/gone.jte", new ImportGonePage()).status(404);
        }
        if (upload.done() != null) {
            return Page.of("exchange/done.jte", new ImportDonePage(Acting.current().operationName(), upload.done()));
        }
        return switch (imports.check(uploads.read(upload), upload.create(), upload.update())) {
            case ImportFaults faults -> faultsPage(upload, faults, request);
            case ImportPlan plan -> Page.of("exchange/preview.jte", new ImportPreviewPage(upload, plan, names(plan)));
        };
    }

    @GetMapping(PATH + "/{token}/faults.xlsx")
    ResponseEntity<byte[]> faults(@PathVariable UUID token) throws IOException {
        var upload = find(token);
        var files = uploads.read(upload);
        if (!(imports.check(files, upload.create(), upload.update()) instanceof ImportFaults faults)) {
            throw new NotFound("faults");
        }
        var copy = new ByteArrayOutputStream();
        FaultyCopy.write(files, faults, copy);
        return Download.workbook(Texts.t("import.faults.name"), copy.toByteArray());
    }

    /** The same files in another way: no need to send them again. */
    @PostMapping(PATH + "/{token}/options")
    Answer options(@PathVariable UUID token, HttpServletRequest request) {
        var form = Form.of(request);
        uploads.choose(find(token), form.ticked("create"), form.ticked("update"));
        return Redirect.to(PATH + "/" + token);
    }

    @PostMapping(PATH + "/{token}")
    Answer confirm(@PathVariable UUID token, HttpServletRequest request) {
        var upload = find(token);
        var here = Redirect.to(PATH + "/" + token);
        if (upload.done() != null) {
            return here;
        }
        return switch (imports.carryOut(uploads.read(upload), upload.create(), upload.update())) {
            case ImportPlan plan -> {
                uploads.done(upload, plan.counts());
                yield here.with(Receipt.of(Texts.t("import.done.receipt"), ""));
            }
            case ImportFaults faults -> faultsPage(upload, faults, request); // something has changed since, or stands where one may not look
        };
    }

    @PostMapping(PATH + "/{token}/drop")
    Answer drop(@PathVariable UUID token) {
        uploads.drop(find(token));
        return Redirect.to(PATH).with(Receipt.of(Texts.t("import.dropped"), ""));
    }

    private static Page faultsPage(Upload upload, ImportFaults faults, HttpServletRequest request) {
        return Page.of("exchange/faults.jte", new ImportFaultsPage(upload, faults, Paging.of(request, FAULTS_SHOWN, faults.faults().size())));
    }

    private Upload find(UUID token) {
        return uploads.find(token).orElseThrow(() -> new NotFound("upload"));
    }

    private List<String> names(ImportPlan plan) {
        return plan.newMunicipalities().stream().flatMap(code -> operations.municipality(code).stream()).map(Municipality::name).toList();
    }

    private static Page page(Form form) {
        return Page.of("exchange/import.jte", new ImportPage(form), form);
    }
}
