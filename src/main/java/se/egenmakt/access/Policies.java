package se.egenmakt.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only as its policy says; a handler without a policy is closed to everybody. */
final class Policies implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isPublic(method)) {
            return true;
        }
        var acting = Acting.find().orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
        if (!allows(method, acting.role())) {
            throw new AccessDeniedException(method.getShortLogMessage());
        }
        return true;
    }

    static boolean isPublic(HandlerMethod method) {
        return method.hasMethodAnnotation(Public.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Public.class)
                || method.getBeanType().getPackageName().startsWith("se.egenmakt.web");
    }

    private static boolean allows(HandlerMethod method, @org.jspecify.annotations.Nullable Role role) {
        if (method.hasMethodAnnotation(AnyRole.class)) {
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
        }
        return allowed != null && role != null && Arrays.asList(allowed.value()).contains(role);
    }
}
