package se.egenmakt.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.organisation.FormOfOperation;

/**
 * An operation of the demo.
 *
 * @param prefix         what its client numbers begin with
 * @param firstNumber    of the oldest client in the register: earlier ones were on paper
 * @param seed           makes its history another than the others'
 * @param posts          established, in full-time equivalents
 * @param usualCaseload  active commissions per full-time post that the intake aims at
 * @param leastQuiet     how many commissions per ombud stay quiet for more than half a year before somebody deals with them
 * @param mostQuiet      with one more than this, the oldest is closed at once
 * @param leave          who is on leave when the demo is laid, and who stands in; null for nobody
 */
record DemoOperation(
        String name,
        String prefix,
        int firstNumber,
        long seed,
        List<Served> municipalities,
        List<Form> forms,
        BigDecimal posts,
        List<DemoOmbud> ombud,
        double usualCaseload,
        int leastQuiet,
        int mostQuiet,
        @Nullable Leave leave) {
    /** A municipality with its inhabitants, by which clients are spread. */
    record Served(String code, int inhabitants) {}

    /** A form of operation since the beginning, or since that year. */
    record Form(FormOfOperation form, String performer, int sinceYear) {}

    /** By name. */
    record Leave(String ombud, String standIn) {}

    /** The same at every start. */
    UUID id() {
        return id("operation");
    }

    /** An id within the operation, the same at every start. */
    UUID id(String what) {
        return UUID.nameUUIDFromBytes(("demo " + name + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    String number(int client) {
        return String.format(Locale.ROOT, "%s-%04d", prefix, firstNumber + client);
    }
}
