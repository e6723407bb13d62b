package se.egenmakt.exchange;

import java.util.List;

/** A file that is no workbook and no CSV text, or too large to be one (F01). */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<String> args;

    UnreadableFile(String key, String... args) {
        super(key, null, false, false);
        this.key = "exchange.F01." + key;
        this.args = List.of(args);
    }

    Fault fault(String file) {
        return new Fault(FaultCode.F01, file, 0, null, null, "", key, args, -1);
    }
}
