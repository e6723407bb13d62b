package broken.egenmakt.report;

import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** Rows for everybody, and a controller beside the rules under another name. */
@Repository
public class PublicRows {
    @Controller
    static class Handlers {}
}
