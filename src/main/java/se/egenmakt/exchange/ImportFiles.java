package se.egenmakt.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a user hands over: workbooks, CSV files, folders of CSV files. What a file is, its content says and not its name. */
public final class ImportFiles {
    /** 50 MB. */
    static final long MAX_SIZE = 50_000_000L;

    /** Sheets that our own workbooks have and that hold nothing to import. */
    private static final Set<String> OURS = Set.of(ImportTemplate.EXPLANATIONS, FaultyCopy.FAULTS);

    private final List<Table> tables = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    private ImportFiles() {}

    /** Reads the files at these paths; of a folder, the CSV files in it. Nothing is thrown for a bad file: it becomes a fault. */
    public static ImportedFiles readPaths(List<Path> paths) {
        var files = new ImportFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.readFolder(path);
            } else {
                files.readFile(source(path));
            }
        }
        return files.found();
    }

    /** Reads files that lie somewhere under another name, such as uploads. */
    public static ImportedFiles read(List<ImportSource> sources) {
        var files = new ImportFiles();
        sources.forEach(files::readFile);
        return files.found();
    }

    /** Reads files held in memory, by name; they touch the disk in a folder of their own, which is gone afterwards. */
    public static ImportedFiles readBytes(Map<String, byte[]> uploads) {
        try {
            var folder = Files.createTempDirectory("import");
            try {
                List<ImportSource> sources = new ArrayList<>();
                for (var upload : uploads.entrySet()) {
                    var file = folder.resolve(Integer.toString(sources.size()));
                    Files.write(file, upload.getValue());
                    sources.add(new ImportSource(upload.getKey(), file));
                }
                return read(sources);
            } finally {
                try (var left = Files.list(folder)) {
                    for (Path file : left.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedFiles found() {
        for (Table table : tables) {
            if (table.kind() == null && !OURS.contains(Words.key(table.name()))) {
                notices.add(Notice.of("unknownTable", Words.visible(table.name())));
            }
        }
        return new ImportedFiles(List.copyOf(tables), List.copyOf(faults), List.copyOf(notices));
    }

    private void readFolder(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (nameOf(file).toLowerCase(Locale.ROOT).endsWith(".csv")
                        && !nameOf(file).startsWith(".")
                        && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            faults.add(new UnreadableFile("cannotOpen").fault(nameOf(folder)));
        }
        files.sort(Comparator.comparing(ImportFiles::nameOf, Words.CODE_POINT_ORDER));
        for (Path file : files) {
            readFile(source(file));
        }
    }

    private static ImportSource source(Path file) {
        return new ImportSource(nameOf(file), file);
    }

    private static String nameOf(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void readFile(ImportSource source) {
        var name = Normalizer.normalize(source.name(), Normalizer.Form.NFC);
        try {
            if (!Files.isRegularFile(source.file())) {
                throw new UnreadableFile("missing");
            }
            if (Files.size(source.file()) > MAX_SIZE) {
                throw new UnreadableFile("tooLarge");
            }
            byte[] start = start(source.file());
            if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
                tables.addAll(WorkbookTables.read(source.file()));
            } else if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadableFile("oldOrEncrypted");
            } else if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
                throw new UnreadableFile("utf16");
            } else if (begins(start, '%', 'P', 'D', 'F')) {
                throw new UnreadableFile("neither");
            } else {
                tables.add(new CsvTables(source.file(), name).read(notices::add));
            }
        } catch (UnreadableFile e) {
            faults.add(e.fault(name));
        } catch (IOException e) {
            faults.add(new UnreadableFile("cannotOpen").fault(name));
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean begins(byte[] start, int... wanted) {
        if (start.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
