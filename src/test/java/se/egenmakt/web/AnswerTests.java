package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class AnswerTests {
    private final ErrorPages errors = new ErrorPages("", "");
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Rooms(), new AssetController(), new ErrorPageController(errors))
            .setControllerAdvice(new FailureAdvice(errors, new PageBefore(new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class))))
            .setCustomReturnValueHandlers(new Pages())
            .addPlaceholderValue("spring.web.error.path", "/error")
            .build();

    @Controller
    static class Rooms {
        @GetMapping("/sida")
        Page page() {
            return Page.of("ui/failure.jte", new ErrorPage(Shell.titled("Rum"), "web.missing", false, null, "/", null, "", ""));
        }

        @PostMapping("/spara")
        Answer save() {
            return Redirect.to("/sida").with(Receipt.of("Kontakten är sparad:", "i dag.").undo("/angra", Map.of("id", "7")));
        }

        @GetMapping("/antal")
        Answer count(@RequestParam int rum) {
            return Redirect.to("/rum/" + rum);
        }

        @GetMapping("/fel/{kind}")
        Page fail(@PathVariable String kind) {
            throw switch (kind) {
                case "saknas" -> new NotFound("room");
                case "stort" -> new MaxUploadSizeExceededException(5);
                case "nekad" -> new AccessDeniedException("no");
                default -> new IllegalStateException("hemlig detalj om Samira");
            };
        }

        @GetMapping("/nummer/{number}")
        Page number(@PathVariable int number) {
            throw new NotFound(String.valueOf(number));
        }
    }

    @Test
    void pageIsSentWholeAndIsNeverStored() throws Exception {
        var response = mvc.perform(get("/sida")).andExpect(status().isOk()).andExpect(header().string("Cache-Control", "no-store")).andReturn().getResponse();
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void receiptWaitsForTheNextPage() throws Exception {
        var saved = mvc.perform(post("/spara"))
                .andExpect(status().is(303))
                .andExpect(header().string("Location", "/sida"))
                .andExpect(flash().attributeExists(Receipt.KEY))
                .andReturn();
        var next = mvc.perform(get("/sida").flashAttrs(saved.getFlashMap())).andReturn().getResponse().getContentAsString();
        assertThat(next).contains("Kontakten är sparad:", "action=\"/angra\"");
        assertThat(mvc.perform(get("/sida")).andReturn().getResponse().getContentAsString()).doesNotContain("Kontakten är sparad");
    }

    @Test
    void redirectGoesOnlyToOurOwnPages() {
        for (var path : new String[] {"https://annan.example", "//annan.example", "/\\annan.example", "sida", "/a\r\nSet-Cookie: x"}) {
            assertThatThrownBy(() -> Redirect.to(path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsMissingIsA404WithoutANumber() throws Exception {
        mvc.perform(get("/fel/saknas")).andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("Sidan finns inte")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("em-ref"))));
    }

    @Test
    void bugHasAReferenceNumberAndTellsNothing() throws Exception {
        mvc.perform(get("/fel/annat")).andExpect(status().isInternalServerError())
                .andExpect(content().string(Matchers.containsString("em-ref")))
                .andExpect(content().string(Matchers.containsString("href=\"/fel/annat\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Samira"))));
    }

    @Test
    void otherFailuresHaveTheirOwnPages() throws Exception {
        mvc.perform(get("/fel/stort")).andExpect(status().is(413)).andExpect(content().string(Matchers.containsString("Filen är för stor")));
        mvc.perform(get("/antal?rum=x")).andExpect(status().isBadRequest()).andExpect(content().string(Matchers.containsString("Vi förstod inte")));
        mvc.perform(get("/nummer/x")).andExpect(status().isNotFound()).andExpect(content().string(Matchers.containsString("Sidan finns inte")));
        mvc.perform(post("/sida")).andExpect(status().isMethodNotAllowed());
        assertThatThrownBy(() -> mvc.perform(get("/fel/nekad"))).hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void containerErrorsComeToTheSamePages() throws Exception {
        mvc.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/klienter"))
                .andExpect(status().isForbidden()).andExpect(content().string(Matchers.containsString("Du får inte öppna")));
        mvc.perform(post("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)).andExpect(status().isInternalServerError());
        mvc.perform(get("/error")).andExpect(status().isNotFound());
    }

    @Test
    void assetsAreKeptForAYearUnderTheirHash() throws Exception {
        var css = Assets.get("egenmakt.css");
        mvc.perform(get(Assets.url("egenmakt.css"))).andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"))
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andExpect(content().bytes(css.raw()));
        mvc.perform(get(Assets.url("egenmakt.css")).header("Accept-Encoding", "br, gzip;q=0.8")).andExpect(header().string("Content-Encoding", "gzip")).andExpect(content().bytes(css.gzip()));
        mvc.perform(get(Assets.url("egenmakt.css")).header("Accept-Encoding", "gzip;q=0")).andExpect(header().doesNotExist("Content-Encoding"));
        mvc.perform(get("/assets/000000000000/egenmakt.css")).andExpect(status().isNotFound());
        mvc.perform(get("/assets/" + css.hash() + "/application.yml")).andExpect(status().isNotFound());
    }

    @Test
    void spriteHasEveryIcon() {
        var sprite = new String(Assets.get("icons.svg").raw(), java.nio.charset.StandardCharsets.UTF_8);
        for (var icon : Icon.values()) {
            assertThat(sprite).contains("<symbol id=\"" + icon.id() + "\"");
        }
    }
}
