package se.egenmakt.web;

/**
 * A page: a template and the record it is made from, its one parameter, called {@code page}.
 *
 * @param template below src/main/jte, for example {@code deficiency/show.jte}
 * @param page     a public record
 */
public record Page(String template, Object page, int status) implements Answer {
    public static Page of(String template, Object page) {
        return new Page(template, page, 200);
    }

    public Page status(int other) {
        return new Page(template, page, other);
    }

    /** A page with a form: 422 when the form was refused, which says so to more than the eye. */
    public static Page of(String template, Object page, Form form) {
        return new Page(template, page, form.ok() ? 200 : 422);
    }
}
