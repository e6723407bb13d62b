package se.egenmakt.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs beside its HTML: one stylesheet, one small script, the icons and the mark. Made once from the WebJars, kept in memory raw and
 * compressed, and named by content, so that a browser may keep them for a year.
 */
public final class Assets {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Map<String, Asset> ALL = load();

    private Assets() {}

    /** One file, ready to send. */
    record Asset(String name, String type, String hash, byte[] raw, byte[] gzip) {
        String url() {
            return "/assets/" + hash + "/" + name;
        }
    }

    /** The address of {@code egenmakt.css}, {@code egenmakt.js}, {@code icons.svg} or {@code mark.svg}. */
    public static String url(String name) {
        return get(name).url();
    }

    static Asset get(String name) {
        var asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalStateException("No asset is called " + name);
        }
        return asset;
    }

    static @Nullable Asset find(String name) {
        return ALL.get(name);
    }

    private static Map<String, Asset> load() {
        var all = new LinkedHashMap<String, Asset>();
        var css = webjar("org.webjars", "bootstrap", "css/bootstrap.min.css").replaceFirst("/\\*# sourceMappingURL=\\S+ \\*/", "");
        add(all, "egenmakt.css", "text/css;charset=utf-8", css + "\n" + own("theme.css"));
        add(all, "egenmakt.js", "text/javascript;charset=utf-8", own("egenmakt.js"));
        add(all, "icons.svg", "image/svg+xml;charset=utf-8", sprite());
        add(all, "mark.svg", "image/svg+xml;charset=utf-8", own("mark.svg"));
        return Map.copyOf(all);
    }

    private static void add(Map<String, Asset> all, String name, String type, String content) {
        var raw = content.getBytes(StandardCharsets.UTF_8);
        all.put(name, new Asset(name, type, hash(raw), raw, gzip(raw)));
    }

    private static String sprite() {
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Bootstrap Icons, MIT -->");
        for (var icon : Icon.values()) {
            var svg = webjar("org.webjars.npm", "bootstrap-icons", "icons/" + icon.id() + ".svg");
            var shapes = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>")).replaceAll("\\s*\\n\\s*", "");
            sprite.append("<symbol id=\"").append(icon.id()).append("\" viewBox=\"0 0 16 16\">").append(shapes).append("</symbol>");
        }
        return sprite.append("</svg>").toString();
    }

    private static String own(String name) {
        return read("web/" + name);
    }

    private static String webjar(String group, String artifact, String path) {
        var about = new Properties();
        try (var in = Assets.class.getClassLoader().getResourceAsStream("META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("The WebJar " + artifact + " is not on the class path");
            }
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(WEBJARS + artifact + "/" + about.getProperty("version") + "/" + path);
    }

    private static String read(String path) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No such file on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] gzip(byte[] raw) {
        var packed = new ByteArrayOutputStream();
        try (var out = new BestGzip(packed)) {
            out.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
