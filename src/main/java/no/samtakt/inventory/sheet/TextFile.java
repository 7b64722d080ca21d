package no.samtakt.inventory.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with separated values as a sheet. The encoding is the one its first bytes state, else UTF-8 where the bytes allow it,
 * else Windows-1252; the separator the one by which the lines agree best on a number of columns. All cells are text.
 */
final class TextFile {

    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    private static final int LINES_OF_EVIDENCE = 50;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern STATED = Pattern.compile("^sep=(.)\\r?(?:\\n|$)");
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private TextFile() {}

    /** Whether a beginning can be text at all. */
    static boolean legible(byte[] head) {
        if (head.length >= 2 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) >= 0xFEFF) {
            return true;
        }
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    static RawSheet read(byte[] content, String name) {
        String text = decode(content);
        char separator;
        int firstRow = 0;
        Matcher stated = STATED.matcher(text);
        if (stated.find()) {
            separator = stated.group(1).charAt(0);
            text = text.substring(stated.end());
            firstRow = 1;
        } else {
            separator = separator(text);
        }
        RawSheet sheet = new RawSheet(CellText.clean(name));
        boolean quotes = quotesClose(text, separator);
        SheetFill fill = new SheetFill(sheet, new SheetFill.Budget());
        fill(fill, text, separator, firstRow, quotes);
        if (!quotes) {
            sheet.remark(new SheetRemark("sheet.quotes-unclosed", "", "", ""));
        }
        return sheet;
    }

    private static String decode(byte[] content) {
        int first = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        if (first == 0xFFFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (first == 0xFEFF) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    /**
     * The separator by which the first lines agree best: the number of columns that most lines have, times how many have it.
     * Of equals the earlier in the list, so that a comma within numbers does not win over a semicolon.
     */
    static char separator(String text) {
        char best = SEPARATORS[0];
        long most = 0;
        String sample = text.length() > 200_000 ? text.substring(0, 200_000) : text;
        for (char separator : SEPARATORS) {
            int[] lines = new int[2_000];
            int count = 0;
            try (CsvReader<CsvRecord> reader = reader(sample, separator, true)) {
                Iterator<CsvRecord> records = reader.iterator();
                while (records.hasNext() && count < LINES_OF_EVIDENCE) {
                    int fields = Math.min(records.next().getFieldCount(), lines.length - 1);
                    lines[fields]++;
                    count++;
                }
            } catch (IOException | CsvParseException e) {
                continue;
            }
            for (int fields = 2; fields < lines.length; fields++) {
                long weight = (long) lines[fields] * lines[fields] * Math.min(fields, 30);
                if (weight > most) {
                    most = weight;
                    best = separator;
                }
            }
        }
        return best;
    }

    /** Whether every quoted value ends; one that does not would swallow the rest of the file. */
    private static boolean quotesClose(String text, char separator) {
        boolean inside = false;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                inside = c != '"';
                atStart = false;
            } else if (c == '"' && (atStart || (i > 0 && text.charAt(i - 1) == '"'))) {
                inside = true;
            } else {
                atStart = c == separator || c == '\n' || c == '\r';
            }
        }
        return !inside;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator, boolean quotes) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quotes ? '"' : '\uFFFF')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static void fill(SheetFill fill, String text, char separator, int firstRow, boolean quotes) {
        int row = firstRow;
        try (CsvReader<CsvRecord> reader = reader(text, separator, quotes)) {
            for (CsvRecord record : reader) {
                List<String> fields = record.getFields();
                for (int column = 0; column < fields.size(); column++) {
                    RawCell cell = cell(fields.get(column), quotes);
                    if (cell != null && !fill.put(row, column, cell)) {
                        return;
                    }
                }
                row++;
            }
        } catch (IOException | CsvParseException e) {
            fill.sheet().remark(new SheetRemark("sheet.text-broken", "A" + (row + 1), "", ""));
        }
    }

    /** A value; what a spreadsheet would take as a formula that only holds a text is that text. */
    private static @Nullable RawCell cell(String field, boolean quotes) {
        String value = field;
        if (!quotes && value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1).replace("\"\"", "\"");
        }
        Matcher formula = FORMULA_TEXT.matcher(value);
        if (formula.matches()) {
            value = formula.group(1);
        }
        if (value.length() > 1 && value.charAt(0) == '\'' && SafeText.formulaLike(value.substring(1))) {
            value = value.substring(1);
        }
        RawCell cell = CellText.text(value, Look.PLAIN);
        return cell != null && ERRORS.contains(cell.text()) ? CellText.error(cell.text(), Look.PLAIN) : cell;
    }

    private static final List<String> ERRORS = new ArrayList<>(
            List.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#I/T", "#VERDI!"));
}
