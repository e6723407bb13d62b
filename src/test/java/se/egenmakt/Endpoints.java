package se.egenmakt;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.Public;

/** Every address the program answers at, with its handler. */
public record Endpoints(List<Endpoint> all) {
    public static Endpoints of(RequestMappingHandlerMapping mapping) {
        return new Endpoints(mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(path -> methods.isEmpty() ? Stream.of(new Endpoint("ANY", path, entry.getValue())) : methods.stream().map(method -> new Endpoint(method.name(), path, entry.getValue())));
                })
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList());
    }

    public List<Endpoint> of(String method) {
        return all.stream().filter(endpoint -> endpoint.method().equals(method)).toList();
    }

    /** One address and what is written on its handler. */
    public record Endpoint(String method, String path, HandlerMethod handler) {
        public @Nullable Allowed allowed() {
            var own = handler.getMethodAnnotation(Allowed.class);
            return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
        }

        public boolean anyRole() {
            return handler.hasMethodAnnotation(AnyRole.class);
        }

        public boolean open() {
            return handler.hasMethodAnnotation(Public.class) || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
        }

        /** With something in every place of the path: an id that nothing has. */
        public String somewhere() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("**", "x");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Endpoints without a policy that are not in the list of public ones, and public ones that the list does not name. */
    List<String> withoutPolicy(Set<String> named) {
        return all.stream()
                .filter(endpoint -> endpoint.open() || (endpoint.allowed() == null && !endpoint.anyRole()))
                .map(Endpoint::toString)
                .filter(name -> !named.contains(name))
                .toList();
    }
}
