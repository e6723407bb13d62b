package se.egenmakt.workforce.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Post;

public record PostsPage(LocalDate today, List<Post> posts, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("operation.posts.title")).form(form);
    }
}
