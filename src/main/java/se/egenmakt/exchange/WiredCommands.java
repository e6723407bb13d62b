package se.egenmakt.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditChain;
import se.egenmakt.organisation.Operation;
import se.egenmakt.organisation.Operations;
import se.egenmakt.report.ReportFiles;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Texts;

/** The work behind the commands, done as the user of the operating system, for a whole operation. */
@Component
@Lazy
class WiredCommands {
    private static final int LONGEST_NAME = 80;

    private final Imports imports;
    private final Exports exports;
    private final Operations operations;
    private final ReportFiles reports;
    private final AuditChain chain;

    WiredCommands(Imports imports, Exports exports, Operations operations, ReportFiles reports, AuditChain chain) {
        this.imports = imports;
        this.exports = exports;
        this.operations = operations;
        this.reports = reports;
        this.chain = chain;
    }

    Outcome importing(Requests.Import request) {
        var files = ImportFiles.readPaths(request.paths());
        while (true) {
            var operation = named(request.operation());
            if (operation.isPresent()) {
                return said(acting(operation.get()).call(() -> into(files, request)), request);
            }
            if (!request.create()) {
                return Outcome.unknownOperation(request.operation());
            }
            if (request.operation().codePointCount(0, request.operation().length()) > LONGEST_NAME) {
                return new Outcome.AtFault(List.of(ExchangeTexts.t("exchange.command.longName", Integer.toString(LONGEST_NAME))));
            }
            if (request.onlyCheck()) {
                return said(imports.checkNew(files), request);
            }
            var made = Acting.wholeOperation(actor(), UUID.randomUUID(), request.operation())
                    .call(() -> imports.carryOutNew(request.operation(), files));
            if (made.isPresent()) {
                return said(made.get(), request);
            }
            // somebody made it meanwhile: once more, into it
        }
    }

    private ImportResult into(ImportedFiles files, Requests.Import request) {
        return request.onlyCheck()
                ? imports.check(files, request.create(), request.update())
                : imports.carryOut(files, request.create(), request.update());
    }

    private static Outcome said(ImportResult result, Requests.Import request) {
        return switch (result) {
            case ImportFaults faults -> Outcome.of(faults);
            case ImportPlan plan -> Outcome.of(plan, request.onlyCheck());
        };
    }

    Outcome exporting(Requests.Export request) throws IOException {
        var operation = named(request.operation());
        if (operation.isEmpty()) {
            return Outcome.unknownOperation(request.operation());
        }
        var content = acting(operation.get())
                .call(() -> request.isWorkbook() ? exports.writeWorkbook(request.out()) : exports.writeFolder(request.out()));
        return new Outcome.Done(
                List.of(ExchangeTexts.t(
                        "exchange.command.exported",
                        Integer.toString(content.commissions()),
                        Integer.toString(content.contacts()),
                        Integer.toString(content.awaited()),
                        Integer.toString(content.changesOfOmbud()),
                        Words.visible(request.out().toString()))),
                List.of());
    }

    Outcome reporting(Requests.Report request, OutputStream out) throws IOException {
        var operation = named(request.operation());
        if (operation.isEmpty()) {
            return Outcome.unknownOperation(request.operation());
        }
        var format = Coded.of(ReportFiles.Format.class, request.format().name()).orElseThrow();
        var wanted = new ReportFiles.Wanted(
                request.year(), request.municipality(), format, request.internal(), request.signed(), request.signedNumber());
        return switch (acting(operation.get()).call(() -> reports.make(wanted))) {
            case se.egenmakt.shared.Outcome.Done<ReportFiles.ReportFile>(var file) -> {
                out.write(file.bytes());
                yield Outcome.done();
            }
            case se.egenmakt.shared.Outcome.Refused<ReportFiles.ReportFile>(var refusals) ->
                new Outcome.AtFault(refusals.stream().map(WiredCommands::said).toList());
        };
    }

    private static String said(Refusal refusal) {
        return Texts.t(refusal.text(), refusal.arguments().toArray());
    }

    Outcome verifyingAudit(Requests.VerifyAudit request) {
        var lines = new ArrayList<String>();
        boolean holds = true;
        if (request.operation() == null) {
            var own = installation().call(() -> chain.verify(AuditChain.INSTALLATION));
            lines.add(said(ExchangeTexts.t("exchange.command.installation"), own));
            holds = own.holds();
        }
        var wanted = request.operation() == null
                ? installation().call(operations::all)
                : named(request.operation()).stream().toList();
        if (request.operation() != null && wanted.isEmpty()) {
            return Outcome.unknownOperation(request.operation());
        }
        for (var operation : wanted) {
            var verdict = acting(operation).call(() -> chain.verify(operation.id()));
            lines.add(said(operation.name(), verdict));
            holds &= verdict.holds();
        }
        return holds ? new Outcome.Done(lines, List.of()) : new Outcome.AtFault(lines);
    }

    private static String said(String name, AuditChain.Verdict verdict) {
        if (verdict.entries() == 0 && verdict.holds()) {
            return ExchangeTexts.t("exchange.command.logEmpty", name);
        }
        return verdict.firstFault() == null
                ? ExchangeTexts.t("exchange.command.logHolds", name, Long.toString(verdict.entries()), verdict.lastHash())
                : ExchangeTexts.t("exchange.command.logBroken", name, Long.toString(verdict.firstFault()));
    }

    private Optional<Operation> named(String name) {
        return installation().call(() -> operations.named(name));
    }

    private static Acting acting(Operation operation) {
        return Acting.wholeOperation(actor(), operation.id(), operation.name());
    }

    private static Acting installation() {
        return Acting.installation(actor());
    }

    /** The user of the operating system as the system itself says, so that nobody chooses a name for the log. */
    private static String actor() {
        return ProcessHandle.current().info().user().filter(name -> !name.isBlank()).orElse("okänd");
    }
}
