package se.egenmakt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without script, as a test sees it: cookies, pages, forms with the secret they carry. It follows no redirect by itself. */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(URI server) {
        this.server = server;
    }

    Visitor cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** A browser that carries this session. */
    public Visitor cookieOf(String session) {
        return cookie("egenmakt", session);
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /** Sends fields without a form: no secret comes with them. For fields in pairs: name, value, name, value. */
    public Reply post(String path, String... pairs) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(new Field(pairs[i], pairs[i + 1]));
        }
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    private static String encode(List<Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Reply send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (var header : response.headers().allValues("Set-Cookie")) {
                var pair = header.substring(0, header.indexOf(';') < 0 ? header.length() : header.indexOf(';')).split("=", 2);
                if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Field(String name, String value) {}

    private record Attached(String name, String fileName, byte[] content) {}

    /** What came back. */
    public final class Reply {
        private final HttpResponse<byte[]> response;

        private Reply(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        /** The words of a PDF, with single spaces. */
        public String paper() {
            try (var pdf = org.apache.pdfbox.Loader.loadPDF(bytes())) {
                return new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where a redirect points, as a path. */
        public String location() {
            var uri = URI.create(header("Location"));
            return uri.getQuery() == null ? uri.getPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        }

        /** The page, to select in with CSS selectors. */
        public Document page() {
            return Jsoup.parse(body(), response.uri().toString());
        }

        /** All text of the page's main part, or of the whole page without one; hard spaces as spaces. */
        public String text() {
            var main = page().selectFirst("main");
            return (main == null ? page().body() : main).text().replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        /** Goes where the redirect points. */
        public Reply follow() {
            if (status() / 100 != 3) {
                throw new AssertionError("no redirect but " + status() + ": " + text());
            }
            return get(location());
        }

        /** The page's form for this path (the action without its query), filled in as it stands. */
        public Filling form(String action) {
            var found = page().select("form").stream()
                    .filter(form -> path(form).equals(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(status() + ": no form for " + action + " but " + page().select("form").stream().map(Reply.this::path).toList() + " in: " + text()));
            return new Filling((FormElement) found);
        }

        private String path(Element form) {
            return URI.create(form.hasAttr("action") && !form.attr("action").isEmpty() ? form.absUrl("action") : response.uri().toString()).getPath();
        }

        @Override
        public String toString() {
            return status() + " " + header("Location") + "\n" + text();
        }
    }

    /** A form being filled in. */
    public final class Filling {
        private final FormElement form;
        private final List<Field> fields = new ArrayList<>();
        private final List<Attached> files = new ArrayList<>();

        private Filling(FormElement form) {
            this.form = form;
            form.formData().forEach(pair -> fields.add(new Field(pair.key(), pair.value())));
        }

        /** This value, or these, instead of what the form had; a name the form does not have is a mistake in the test or in the page. */
        public Filling with(String name, String... values) {
            if (form.select("[name=\"" + name + "\"]").isEmpty()) {
                throw new AssertionError("the form has no field " + name + " but " + form.select("[name]").eachAttr("name"));
            }
            fields.removeIf(field -> field.name().equals(name));
            for (var value : values) {
                fields.add(new Field(name, value));
            }
            return this;
        }

        public Filling without(String name) {
            fields.removeIf(field -> field.name().equals(name));
            return this;
        }

        public Filling file(String name, String fileName, byte[] content) {
            fields.removeIf(field -> field.name().equals(name));
            files.add(new Attached(name, fileName, content));
            return this;
        }

        /** What the form holds for this name. */
        public List<String> values(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
        }

        public Reply submit() {
            var action = form.hasAttr("action") && !form.attr("action").isEmpty() ? form.absUrl("action") : form.baseUri();
            if (form.attr("method").equalsIgnoreCase("get") || !form.hasAttr("method")) {
                var base = URI.create(action);
                return get(base.getPath() + "?" + encode(fields));
            }
            var request = HttpRequest.newBuilder(URI.create(action));
            return files.isEmpty() && !form.attr("enctype").equals("multipart/form-data")
                    ? send(request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encode(fields))))
                    : send(multipart(request));
        }

        private HttpRequest.Builder multipart(HttpRequest.Builder request) {
            var boundary = UUID.randomUUID().toString();
            var body = new ByteArrayOutputStream();
            for (var field : fields) {
                body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n" + field.value() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var file : files) {
                body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.name() + "\"; filename=\"" + file.fileName()
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(file.content());
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return request.header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray()));
        }
    }
}
