package se.egenmakt.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Sends what a handler answered. A page is rendered whole before its first byte is sent, so a failure in a template is still a clean error page.
 */
public final class Pages implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("Not a web request");
        }
        switch (answer) {
            case Page page -> send(page, response);
            case Redirect redirect -> send(redirect, request, response);
            case null, default -> throw new IllegalStateException("A handler answered with nothing");
        }
    }

    /** The page's bytes, for tests and for papers. */
    public Utf8ByteOutput render(Page page) {
        var output = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("page", page.page()), output);
        return output;
    }

    private void send(Page page, HttpServletResponse response) throws IOException {
        var body = render(page);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.getContentLength());
        body.writeTo(response.getOutputStream());
    }

    private static void send(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        var location = request.getContextPath() + redirect.path();
        if (redirect.receipt() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(Receipt.KEY, redirect.receipt());
            RequestContextUtils.saveOutputFlashMap(location, request, response);
        }
        response.setStatus(303);
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "no-store");
    }
}
