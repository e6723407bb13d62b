package se.egenmakt.exchange;

import java.util.List;

/**
 * What stood in the files.
 *
 * @param tables  in the order in which they were found
 * @param faults  files that could not be read (F01)
 * @param notices what was assumed on the way
 */
public record ImportedFiles(List<Table> tables, List<Fault> faults, List<Notice> notices) {}
