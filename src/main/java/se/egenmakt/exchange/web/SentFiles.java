package se.egenmakt.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.egenmakt.exchange.Uploads.SentFile;

/** The files of a form, without the empty place that a browser sends when none was chosen. */
final class SentFiles {
    private SentFiles() {}

    static List<SentFile> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !name(file).isBlank())
                        .map(file -> new SentFile(name(file), file::transferTo))
                        .toList();
    }

    /** Without folders, which some browsers send. */
    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name.replaceAll(".*[/\\\\]", "");
    }
}
