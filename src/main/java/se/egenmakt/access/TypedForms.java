package se.egenmakt.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import se.egenmakt.web.CurrentRequest;
import se.egenmakt.web.Form;

/** What is typed in a form and not yet sent, kept as a draft under the path that the form names: a page of ours that can be both seen and sent. */
@Component
@ConditionalOnWebApplication
public class TypedForms {
    private static final List<RequestMethod> SEEN_AND_SENT = List.of(RequestMethod.GET, RequestMethod.POST);

    private final Drafts drafts;
    private final SingletonSupplier<Map<RequestMethod, List<PathPattern>>> patterns;

    TypedForms(Drafts drafts, @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.drafts = drafts;
        this.patterns = SingletonSupplier.of(
                () -> SEEN_AND_SENT.stream().collect(Collectors.toMap(Function.identity(), method -> patterns(mapping.getObject(), method))));
    }

    /** Keeps it for whoever acts. @return the path it is kept under; empty when the form names none of ours or was to be given up, and nothing is kept */
    public Optional<String> keep(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getParameter(CurrentRequest.DRAFT_FIELD)).filter(named -> isOne(named) && !request.getRequestURI().equals(CurrentRequest.GIVE_UP));
        path.ifPresent(known -> drafts.keep(known, Form.of(request)));
        return path;
    }

    private boolean isOne(String path) {
        if (path.length() > Drafts.LONGEST_PATH || !LocalPath.isOne(path)) {
            return false;
        }
        var asked = PathContainer.parsePath(path.replaceAll("[?].*", ""));
        return patterns.obtain().values().stream().allMatch(ours -> ours.stream().anyMatch(pattern -> pattern.matches(asked)));
    }

    private static List<PathPattern> patterns(RequestMappingHandlerMapping mapping, RequestMethod method) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(method) && !Policies.isPublic(entry.getValue()))
                .flatMap(entry -> Stream.ofNullable(entry.getKey().getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatterns().stream())
                .toList();
    }
}
