package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the {@link Assets}. A file under an older hash is gone: the page that asked for it is older than the program. */
@Controller
class AssetController {
    @GetMapping("/assets/{hash}/{name}")
    void asset(@PathVariable String hash, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asset = Assets.find(name);
        if (asset == null || !asset.hash().equals(hash)) {
            throw new NotFound("asset");
        }
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        var body = asset.raw();
        if (acceptsGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.gzip();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean acceptsGzip(@org.jspecify.annotations.Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var coding : accepted.split(",", -1)) {
            var parts = coding.strip().replace(" ", "").split(";", -1);
            if (parts[0].equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
