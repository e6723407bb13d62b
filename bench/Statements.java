import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one request asks the database, read from the server's own log, as a script for pgbench: the same SQL without a program in front. */
final class Statements {
    private static final Pattern PARAMETER = Pattern.compile("\\$([0-9]+) = (NULL|'(?:[^']++|'')*+')");

    private Statements() {}

    /** Makes the database server write a log that can be read; it holds from the next start. */
    static void prepare(Program program) {
        program.sql("-c", "alter system set logging_collector = on", "-c", "alter system set log_destination = 'csvlog'", "-c", "alter system set log_directory = 'statements'",
                "-c", "alter system set log_rotation_size = 0");
    }

    /** The statements that a request runs. */
    static List<String> of(Program program, Path data, Runnable request) {
        request.run();
        program.sql("-c", "alter system set log_statement = 'all'", "-c", "select pg_reload_conf()");
        sleep();
        long before = length(data);
        request.run();
        sleep();
        var lines = tail(data, before);
        program.sql("-c", "alter system reset log_statement", "-c", "select pg_reload_conf()");
        sleep();
        var statements = new ArrayList<String>();
        for (var record : records(lines)) {
            if (record.size() > 14 && record.get(1).equals("egenmakt_web") && record.get(13).matches("(?s)(execute [^:]*|statement): .*")) {
                statements.add(filled(record.get(13).replaceFirst("^(execute [^:]*|statement): ", ""), record.get(14)));
            }
        }
        if (statements.isEmpty()) {
            throw new IllegalStateException("no statement was logged");
        }
        return statements;
    }

    private static String filled(String sql, String detail) {
        var values = new ArrayList<String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.add(found.group(2));
        }
        var result = sql.replaceAll("\\s+", " ").strip();
        for (int i = values.size(); i >= 1; i--) {
            result = result.replaceAll("\\$" + i + "(?![0-9])", Matcher.quoteReplacement(values.get(i - 1)));
        }
        return result;
    }

    private static void sleep() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path log(Path data) {
        try (var files = Files.list(data.resolve("pg/statements"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).max(Comparator.comparing(file -> file.toFile().lastModified())).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long length(Path data) {
        return log(data).toFile().length();
    }

    private static String tail(Path data, long from) {
        try (var file = new java.io.RandomAccessFile(log(data).toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append(csv.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return records;
    }
}
