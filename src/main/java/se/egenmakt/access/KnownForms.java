package se.egenmakt.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The paths that a draft may be kept under: pages of ours that can be both seen and sent. */
@Component
@ConditionalOnWebApplication
public class KnownForms {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    KnownForms(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    public boolean isOne(String path) {
        if (!LocalPath.isOne(path)) {
            return false;
        }
        var asked = PathContainer.parsePath(path.replaceAll("[?].*", ""));
        return matches(RequestMethod.GET, asked) && matches(RequestMethod.POST, asked);
    }

    private boolean matches(RequestMethod method, PathContainer path) {
        return patterns(method).stream().anyMatch(pattern -> pattern.matches(path));
    }

    private List<PathPattern> patterns(RequestMethod method) {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(method) && !Policies.isPublic(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition() == null ? java.util.stream.Stream.of() : entry.getKey().getPathPatternsCondition().getPatterns().stream())
                .toList();
    }
}
