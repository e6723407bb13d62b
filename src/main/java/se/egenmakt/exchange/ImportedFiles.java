package se.egenmakt.exchange;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stood in the files.
 *
 * @param tables  in the order in which they were found
 * @param faults  files that could not be read (F01)
 * @param notices what was assumed on the way
 */
public record ImportedFiles(List<Table> tables, List<Fault> faults, List<Notice> notices) {
    /** No file of this name could be read, and why. */
    static ImportedFiles unreadable(String name, UnreadableFile why) {
        return new ImportedFiles(List.of(), List.of(why.fault(name)), List.of());
    }

    /** What stands as client numbers, judged by nobody. */
    Stream<String> clientNumbers() {
        return tables.stream()
                .flatMap(table -> IntStream.range(0, table.header().size())
                        .filter(i -> Words.key(table.header().get(i).text()).equals(Column.CLIENT_NUMBER.header()))
                        .boxed()
                        .flatMap(i -> table.rows().stream().map(row -> row.cell(i).text())))
                .distinct();
    }
}
