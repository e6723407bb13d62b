package se.egenmakt.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.egenmakt.shared.CsvGuard;

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, else Windows-1252 (and says so); separator ; or ,; quoting as in RFC 4180.
 * A cell that begins with = is text here, since a text file holds no formulas; the guarding apostrophe of an export is taken off.
 */
final class CsvTables {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final String fileName;
    private final CellPool pool = new CellPool();

    CsvTables(Path file, String fileName) {
        this.file = file;
        this.fileName = fileName;
    }

    Table read(Consumer<Notice> notices) throws IOException, UnreadableFile {
        var charset = StandardCharsets.UTF_8;
        if (!readsAs(charset)) {
            charset = WINDOWS_1252;
            if (!readsAs(charset)) {
                throw new UnreadableFile("neither");
            }
            notices.accept(Notice.of("windows1252", fileName));
        }
        var table = new TableBuilder(withoutEnding(fileName), true);
        char separator = separator(charset);
        try (var csv = open(charset, separator)) {
            int number = 0;
            for (CsvRecord row : csv) {
                number++;
                if (Thread.currentThread().isInterrupted()) {
                    throw new UnreadableFile("tooSlow"); // nobody waits for it any longer
                }
                int width = row.getFieldCount();
                List<Cell> cells = new ArrayList<>(Math.min(width, Table.MAX_COLUMNS));
                for (int i = 0; i < width && i < Table.MAX_COLUMNS; i++) {
                    cells.add(pool.cell(CellType.TEXT, CsvGuard.taken(row.getField(i))));
                }
                table.add(number, cells, isAllBlank(row) ? 0 : width);
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile("quotes");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return table.build();
    }

    private CsvReader<CsvRecord> open(Charset charset, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(reader(charset));
    }

    private Reader reader(Charset charset) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BLOCK);
        if (charset == StandardCharsets.UTF_8) {
            in.mark(3);
            boolean mark = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
            if (!mark) {
                in.reset();
            }
        }
        return new InputStreamReader(in, charset);
    }

    /** Whether every byte is a character of this encoding, and none is a control character that text does not have. */
    private boolean readsAs(Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var characters = CharBuffer.allocate(BLOCK);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, characters, end);
                if (result.isError()) {
                    return false;
                }
                characters.flip();
                while (characters.hasRemaining()) {
                    char c = characters.get();
                    if ((c < ' ' && c != '\t' && c != '\r' && c != '\n')
                            || (c >= 0x7f && c < 0xa0)
                            || c == 0xfffe
                            || c == 0xffff) {
                        return false;
                    }
                }
                characters.clear();
                bytes.compact();
            }
            return true;
        }
    }

    /** The separator with which the first row has the most known headers; ; when that does not decide and it is there. */
    private char separator(Charset charset) throws IOException, UnreadableFile {
        int semicolon = knownHeaders(charset, ';');
        int comma = knownHeaders(charset, ',');
        return comma > semicolon ? ',' : ';';
    }

    private int knownHeaders(Charset charset, char separator) throws IOException {
        try (var csv = open(charset, separator)) {
            for (CsvRecord header : csv) {
                return (int) header.getFields().stream()
                                        .filter(CsvTables::isKnown)
                                        .count()
                                * 100
                        + Math.min(header.getFieldCount(), 99);
            }
        } catch (CsvParseException e) {
            return 0;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return 0;
    }

    private static boolean isKnown(String header) {
        var key = Words.key(header);
        for (Column column : Column.values()) {
            if (column.header().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAllBlank(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (!Words.isBlank(row.getField(i))) {
                return false;
            }
        }
        return true;
    }

    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
