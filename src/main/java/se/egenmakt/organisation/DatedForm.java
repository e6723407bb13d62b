package se.egenmakt.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form of operation with its dates; the performer is the contractor, association or municipality that does the work, or empty. */
public record DatedForm(UUID id, FormOfOperation form, String performer, LocalDate from, @Nullable LocalDate until) {}
