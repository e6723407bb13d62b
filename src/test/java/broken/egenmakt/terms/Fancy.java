package broken.egenmakt.terms;

public record Fancy() {}
