package se.egenmakt.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The nearest page above an address in its path: where somebody ends up who loads an address anew that only takes a form. */
@Component
class PageBefore {
    private final SingletonSupplier<List<PathPattern>> pages;

    PageBefore(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        pages = SingletonSupplier.of(() -> mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET) && one.getPathPatternsCondition() != null)
                .flatMap(one -> one.getPathPatternsCondition().getPatterns().stream())
                .toList());
    }

    /** The start page when there is none between. */
    String of(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var above = path.substring(0, slash);
            if (isPage(above)) {
                return above;
            }
        }
        return "/";
    }

    private boolean isPage(String path) {
        var asked = PathContainer.parsePath(path);
        return pages.obtain().stream().anyMatch(page -> page.matches(asked));
    }
}
