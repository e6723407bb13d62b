package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the program is reached from outside, for links that leave it: as {@code egenmakt.address} says, else as the request came. */
@Component
public class PublicAddress {
    private final String address;

    PublicAddress(@Value("${egenmakt.address:}") String address) {
        this.address = address;
    }

    /** Without a slash at the end. */
    public String of(HttpServletRequest request) {
        return address.isBlank() ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : address;
    }
}
