package se.egenmakt.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Post;
import se.egenmakt.workforce.Workforce;

/** Posts established (rule C8). */
@Controller
@Allowed(Role.MANAGER)
class PostsController {
    private static final String PATH = "/operation/posts";
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99");
    private final Workforce workforce;
    private final Clock clock;

    PostsController(Workforce workforce, Clock clock) {
        this.workforce = workforce;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list() {
        return page(Form.empty().with("key", UUID.randomUUID()).with("from", LocalDate.now(clock)));
    }

    @PostMapping(PATH)
    Answer establish(HttpServletRequest request) {
        var form = Form.of(request);
        form.required("share", "operation.posts.missing");
        var share = form.decimal("share", LEAST, MOST).map(posts -> posts.setScale(2, java.math.RoundingMode.HALF_UP));
        var from = FieldsForm.day(form, "from");
        var until = form.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.reject("until", "operation.until.before-from");
        }
        if (!form.ok()) {
            return page(form);
        }
        workforce.establish(new Post(form.key("key"), share.orElseThrow(), from.orElseThrow(), until.orElse(null)));
        return Redirect.to(PATH).with(Receipt.of(Texts.t("operation.posts.added"), ""));
    }

    @GetMapping(PATH + "/{id}/end")
    Answer end(@PathVariable UUID id) {
        return endPage(post(id), Form.empty().with("day", LocalDate.now(clock)));
    }

    @PostMapping(PATH + "/{id}/end")
    Answer end(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var post = post(id);
        var day = FieldsForm.day(form, "day");
        if (day.isPresent() && !workforce.endPost(id, day.get())) {
            form.reject("day", "operation.end.before-start");
        }
        return form.ok() ? Redirect.to(PATH).with(Receipt.of(Texts.t("operation.posts.ended"), "")) : endPage(post, form);
    }

    private Post post(UUID id) {
        return workforce.posts().stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("post"));
    }

    private static Page endPage(Post post, Form form) {
        var what = Texts.t("operation.posts.so-many", OperationPage.posts(post.share()));
        return Page.of("workforce/end.jte", new EndPage("operation.posts.end", what, PATH + "/" + post.id() + "/end", PATH, form), form);
    }

    private Page page(Form form) {
        return Page.of("workforce/posts.jte", new PostsPage(LocalDate.now(clock), workforce.posts(), form), form);
    }
}
