package se.egenmakt.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ombud is away, from and until a day, both included; open-ended while nobody knows. */
public record Absence(UUID id, UUID ombud, AbsenceKind kind, LocalDate from, @Nullable LocalDate until) {}
