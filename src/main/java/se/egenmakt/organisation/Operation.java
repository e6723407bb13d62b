package se.egenmakt.organisation;

import java.time.LocalDate;
import java.util.UUID;
import se.egenmakt.shared.Term;

/** One ombud operation: the tenant. A demo operation holds invented people only, and says so on every page. */
@Term("ombudsverksamhet")
public record Operation(UUID id, String name, boolean demo, LocalDate createdOn) {}
