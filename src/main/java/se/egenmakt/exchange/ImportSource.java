package se.egenmakt.exchange;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param name what the user calls it, ending included
 * @param file where it lies now
 */
public record ImportSource(String name, Path file) {}
