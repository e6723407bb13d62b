package se.egenmakt.exchange;

import java.util.List;

/** Something the user should know that is no fault. The key and arguments name a text of {@code texts/exchange.sv.properties}. */
public record Notice(String key, List<String> args) {
    static Notice of(String key, String... args) {
        return new Notice("exchange.notice." + key, List.of(args));
    }

    /** The notice as one line of Swedish. */
    public String line() {
        return ExchangeTexts.t(key, args);
    }
}
