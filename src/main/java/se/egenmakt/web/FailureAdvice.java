package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what a handler threw into its page. What security is to answer (sign in first, not allowed) goes on to it. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {
    private final ErrorPages pages;
    private final PageBefore before;

    FailureAdvice(ErrorPages pages, PageBefore before) {
        this.pages = pages;
        this.before = before;
    }

    @ExceptionHandler
    Page missing(NotFound missing, HttpServletRequest request) {
        return pages.page(404, missing, request, request.getRequestURI());
    }

    /** What is no id is the id of nothing. In the query or in a form it is a request of somebody's own making. */
    @ExceptionHandler
    Page mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        int status = mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
        return pages.page(status, mismatch, request, request.getRequestURI());
    }

    /** The page after a refused form, loaded anew by its address: on to the page that the form was on, or near it. */
    @ExceptionHandler
    Answer loadedAnew(HttpRequestMethodNotSupportedException refused, HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Redirect.to(before.of(request.getRequestURI())) : pages.page(405, refused, request, request.getRequestURI());
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return pages.page(413, tooLarge, request, request.getRequestURI());
    }

    @ExceptionHandler
    Page unreadable(MultipartException unreadable, HttpServletRequest request) {
        return pages.page(400, unreadable, request, request.getRequestURI());
    }

    @ExceptionHandler
    Page failed(Exception failed, HttpServletRequest request) throws Exception {
        if (failed instanceof AccessDeniedException || failed instanceof AuthenticationException) {
            throw failed;
        }
        if (waitedForALock(failed)) {
            return pages.page(503, failed, request, request.getRequestURI());
        }
        int status = failed instanceof ErrorResponse known ? known.getStatusCode().value() : malformed(failed) ? 400 : 500;
        return pages.page(status, failed, request, request.getRequestURI());
    }

    /** Somebody else was writing, longer than a person waits (lock_timeout), or the two waited for one another. */
    private static boolean waitedForALock(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && ("55P03".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** A path or parameter of the wrong kind, such as a client's id that is no id, or signs that are none. */
    private static boolean malformed(Exception failed) {
        return failed instanceof org.springframework.beans.TypeMismatchException
                || failed instanceof org.apache.tomcat.util.http.InvalidParameterException // %ff, or too many parameters
                || failed instanceof org.springframework.http.converter.HttpMessageNotReadableException;
    }
}
