package se.egenmakt.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a workbook (.xlsx), row by row. Everything is unpacked once and counted before anything is believed; no document type, no entity
 * and nothing outside the file is ever read; cell addresses are bounded before anything is laid out by them. Why not a library's reader:
 * docs/adr/0008-exchange-cells.md.
 */
final class WorkbookTables {
    /** 500 MB, counted in the bytes that really come out. */
    static final long MAX_UNPACKED = 500_000_000L;

    private static final int MAX_SHEET_ROWS = 1_048_576;
    private static final int MAX_SHEET_COLUMNS = 16_384;
    /** A cell holds 32 767 characters at most; what is written as entities is as many pieces of text. */
    private static final int MAX_TEXT = 40_000;
    private static final int MAX_EVENTS = 200_000;

    private final ZipFile zip;
    private final XMLInputFactory xml;
    private final CellPool pool = new CellPool();
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private boolean from1904;

    private WorkbookTables(ZipFile zip) {
        this.zip = zip;
        xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // without a document type there are no entities but the five of XML itself; their number is as large as the
        // text is long
        xml.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        xml.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        xml.setProperty("jdk.xml.entityExpansionLimit", "0");
        xml.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    static List<Table> read(Path file) throws IOException, UnreadableFile {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            countUnpacked(zip);
            return new WorkbookTables(zip).sheets();
        } catch (XMLStreamException | IllegalArgumentException | ZipException e) {
            throw new UnreadableFile("workbook");
        }
    }

    private static void countUnpacked(ZipFile zip) throws IOException, UnreadableFile {
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    goOn();
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new UnreadableFile("unpacked");
                    }
                }
            }
        }
    }

    private List<Table> sheets() throws IOException, XMLStreamException, UnreadableFile {
        var workbookPart = relations("").values().stream()
                .filter(relation -> relation.type.endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (zip.getEntry(workbookPart) == null) {
            throw new UnreadableFile("noWorkbook");
        }
        var relations = relations(workbookPart);
        Map<String, String> partOfSheet = readWorkbook(workbookPart, relations);
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith("/sharedStrings")) {
                readStrings(relation.target);
            } else if (relation.type.endsWith("/styles")) {
                readStyles(relation.target);
            }
        }
        List<Table> tables = new ArrayList<>();
        for (var sheet : partOfSheet.entrySet()) {
            tables.add(readSheet(sheet.getKey(), sheet.getValue()));
        }
        return tables;
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException, UnreadableFile {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var relationsPart = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (zip.getEntry(relationsPart) == null) {
            return found;
        }
        try (var in = open(relationsPart)) {
            var r = xml.createXMLStreamReader(in);
            while (next(r)) {
                if (starts(r, "Relationship")) {
                    var target = attribute(r, "Target");
                    found.put(
                            attribute(r, "Id"),
                            new Relation(
                                    attribute(r, "Type"),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return found;
    }

    private Map<String, String> readWorkbook(String part, Map<String, Relation> relations)
            throws IOException, XMLStreamException, UnreadableFile {
        Map<String, String> partOfSheet = new LinkedHashMap<>();
        try (var in = open(part)) {
            var r = xml.createXMLStreamReader(in);
            while (next(r)) {
                if (starts(r, "workbookPr")) {
                    from1904 = isTrue(attribute(r, "date1904"));
                } else if (starts(r, "sheet")) {
                    var relation = relations.get(relationId(r));
                    if (relation != null && relation.type.endsWith("/worksheet")) {
                        partOfSheet.put(attribute(r, "name"), relation.target);
                    }
                }
            }
        }
        return partOfSheet;
    }

    private static String relationId(XMLStreamReader r) {
        for (int i = 0; i < r.getAttributeCount(); i++) {
            var namespace = r.getAttributeNamespace(i);
            if (r.getAttributeLocalName(i).equals("id") && namespace != null && namespace.endsWith("/relationships")) {
                return r.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readStrings(String part) throws IOException, XMLStreamException, UnreadableFile {
        try (var in = open(part)) {
            var r = xml.createXMLStreamReader(in);
            while (next(r)) {
                if (starts(r, "si")) {
                    var text = richText(r, "si");
                    pool.count(text.length() + 16);
                    strings.add(text);
                }
            }
        }
    }

    private void readStyles(String part) throws IOException, XMLStreamException, UnreadableFile {
        Map<Integer, String> formats = new HashMap<>();
        boolean cellFormats = false;
        try (var in = open(part)) {
            var r = xml.createXMLStreamReader(in);
            while (next(r)) {
                if (starts(r, "numFmt")) {
                    formats.put(Integer.parseInt(attribute(r, "numFmtId")), attribute(r, "formatCode"));
                } else if (starts(r, "cellXfs")) {
                    cellFormats = true;
                } else if (r.isEndElement() && r.getLocalName().equals("cellXfs")) {
                    cellFormats = false;
                } else if (cellFormats && starts(r, "xf")) {
                    var id = attribute(r, "numFmtId");
                    int number = id.isEmpty() ? 0 : Integer.parseInt(id);
                    dateStyles.add(SpreadsheetDates.isDateFormat(number, formats.get(number)));
                }
            }
        }
    }

    private Table readSheet(String name, String part) throws IOException, XMLStreamException, UnreadableFile {
        var table = new TableBuilder(name, false);
        if (zip.getEntry(part) == null) {
            throw new UnreadableFile("workbook");
        }
        try (var in = open(part)) {
            var r = xml.createXMLStreamReader(in);
            int row = 0;
            while (next(r)) {
                if (starts(r, "row")) {
                    var number = attribute(r, "r");
                    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                    if (row < 1 || row > MAX_SHEET_ROWS) {
                        throw new UnreadableFile("workbook");
                    }
                    readRow(r, row, table);
                }
            }
        }
        return table.build();
    }

    private void readRow(XMLStreamReader r, int number, TableBuilder table) throws XMLStreamException, UnreadableFile {
        var cells = new Cell[16];
        Arrays.fill(cells, Cell.EMPTY);
        int column = -1;
        int width = 0;
        int kept = 0;
        while (next(r) && !ends(r, "row")) {
            if (!starts(r, "c")) {
                continue;
            }
            var address = attribute(r, "r");
            column = address.isEmpty() ? column + 1 : column(address);
            if (column >= MAX_SHEET_COLUMNS) {
                throw new UnreadableFile("workbook");
            }
            var cell = readCell(r);
            if (cell.isBlank()) {
                continue;
            }
            width = Math.max(width, column + 1);
            if (column < Table.MAX_COLUMNS) {
                if (column >= cells.length) {
                    int had = cells.length;
                    cells = Arrays.copyOf(cells, Table.MAX_COLUMNS);
                    Arrays.fill(cells, had, cells.length, Cell.EMPTY);
                }
                cells[column] = cell;
                kept = Math.max(kept, column + 1);
            }
        }
        if (width > 0) {
            table.add(number, Arrays.asList(cells).subList(0, kept), width);
        }
    }

    private Cell readCell(XMLStreamReader r) throws XMLStreamException, UnreadableFile {
        var type = attribute(r, "t");
        var style = attribute(r, "s");
        String value = "";
        String inline = "";
        @Nullable String formula = null;
        while (next(r) && !ends(r, "c")) {
            if (starts(r, "f")) {
                formula = elementText(r);
            } else if (starts(r, "v")) {
                value = elementText(r);
            } else if (starts(r, "is")) {
                inline = richText(r, "is");
            }
        }
        if (formula != null) {
            return pool.cell(CellType.FORMULA, "=" + formula);
        }
        return switch (type) {
            case "s" -> pool.cell(CellType.TEXT, value.isEmpty() ? "" : strings.get(sharedString(value)));
            case "inlineStr" -> pool.cell(CellType.TEXT, inline.isEmpty() ? value : inline);
            case "str", "e" -> pool.cell(CellType.TEXT, value);
            case "b" -> pool.cell(CellType.BOOLEAN, isTrue(value) ? "SANT" : "FALSKT");
            case "d" -> pool.cell(CellType.DATE, value.length() > 10 ? value.substring(0, 10) : value);
            default -> value.isBlank() ? Cell.EMPTY : number(value.strip(), style);
        };
    }

    private int sharedString(String index) throws UnreadableFile {
        int i = Integer.parseInt(index.strip());
        if (i < 0 || i >= strings.size()) {
            throw new UnreadableFile("workbook");
        }
        return i;
    }

    private Cell number(String value, String style) throws UnreadableFile {
        if (value.length() > 40) {
            throw new UnreadableFile("workbook");
        }
        var number = new BigDecimal(value);
        if (isDateStyle(style)) {
            var date = SpreadsheetDates.date(number, from1904);
            if (date != null) {
                return pool.cell(CellType.DATE, date);
            }
        }
        boolean sane =
                Math.abs((long) number.precision() - number.scale()) < 50 && Math.abs((long) number.scale()) < 400;
        return pool.cell(CellType.NUMBER, sane ? number.stripTrailingZeros().toPlainString() : value);
    }

    private boolean isDateStyle(String style) {
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < dateStyles.size() && dateStyles.get(index);
    }

    /** The text of all runs; the reading aids of East Asian text are left out. */
    private String richText(XMLStreamReader r, String element) throws XMLStreamException, UnreadableFile {
        @Nullable String first = null;
        @Nullable StringBuilder more = null;
        int phonetic = 0;
        int events = 0;
        while (next(r) && !ends(r, element)) {
            if (++events > MAX_EVENTS) {
                throw new UnreadableFile("tooMuch");
            }
            if (starts(r, "rPh")) {
                phonetic++;
            } else if (ends(r, "rPh")) {
                phonetic--;
            } else if (starts(r, "t") && phonetic == 0) {
                var text = elementText(r);
                if (first == null) {
                    first = text;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(text);
                    if (more.length() > MAX_TEXT) {
                        throw new UnreadableFile("tooMuch");
                    }
                }
            }
        }
        return more == null ? Objects.requireNonNullElse(first, "") : more.toString();
    }

    private static String elementText(XMLStreamReader r) throws XMLStreamException, UnreadableFile {
        String first = "";
        @Nullable StringBuilder more = null;
        int events = 0;
        while (r.next() != XMLStreamConstants.END_ELEMENT) {
            goOn();
            if (++events > MAX_EVENTS) {
                throw new UnreadableFile("tooMuch");
            }
            switch (r.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (first.isEmpty()) {
                        first = r.getText();
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        more.append(r.getText());
                    }
                    if ((more == null ? first.length() : more.length()) > MAX_TEXT) {
                        throw new UnreadableFile("tooMuch");
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new UnreadableFile("workbook");
            }
        }
        return more == null ? first : more.toString();
    }

    /** Somebody waits no longer for this file. */
    private static void goOn() throws UnreadableFile {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableFile("tooSlow");
        }
    }

    /** The next event; false at the end. A document type or an entity of its own has no place in a workbook. */
    private static boolean next(XMLStreamReader r) throws XMLStreamException, UnreadableFile {
        if (!r.hasNext()) {
            return false;
        }
        goOn();
        int event = r.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile("workbook");
        }
        return true;
    }

    private static boolean starts(XMLStreamReader r, String element) {
        return r.isStartElement() && r.getLocalName().equals(element);
    }

    private static boolean ends(XMLStreamReader r, String element) {
        return r.isEndElement() && r.getLocalName().equals(element);
    }

    private static String attribute(XMLStreamReader r, String name) {
        for (int i = 0; i < r.getAttributeCount(); i++) {
            if (r.getAttributeLocalName(i).equals(name)) {
                return r.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static int column(String address) throws UnreadableFile {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            int letter = address.charAt(i) - 'A' + 1;
            if (letter < 1 || letter > 26 || i > 2) {
                throw new UnreadableFile("workbook");
            }
            column = column * 26 + letter;
        }
        if (column == 0) {
            throw new UnreadableFile("workbook");
        }
        return column - 1;
    }

    private InputStream open(String part) throws IOException, UnreadableFile {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableFile("workbook");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }
}
