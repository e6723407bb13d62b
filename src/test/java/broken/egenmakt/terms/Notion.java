package broken.egenmakt.terms;

import se.egenmakt.shared.Term;

@Term("påhitt")
public record Notion() {}
