package broken.egenmakt.terms;

import se.egenmakt.shared.Term;

@Term("infall")
public record Caprice() {}
