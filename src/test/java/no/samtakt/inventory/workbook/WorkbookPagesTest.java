package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Severity;
import no.samtakt.common.Texts;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.junit.jupiter.api.Test;

/**
 * The pages on workbooks and problem codes are made from the schema and the registry; a committed page that differs fails.
 * Run with {@code -Dsamtakt.write.pages=true} to write them anew.
 */
class WorkbookPagesTest {

    private static final Path PAGES = Path.of("src/docs");

    @Test
    void thePageOnWorkbooksIsUpToDate() throws Exception {
        same("workbooks.md", workbooks());
    }

    @Test
    void thePageOnProblemCodesIsUpToDate() throws Exception {
        same("problem-codes.md", problemCodes());
    }

    private static void same(String name, String expected) throws Exception {
        Path page = PAGES.resolve(name);
        if (Boolean.getBoolean("samtakt.write.pages")) {
            Files.writeString(page, expected);
        }
        assertThat(page).exists();
        assertThat(Files.readString(page).replace("\r\n", "\n")).isEqualTo(expected);
    }

    private static String workbooks() {
        Texts en = WorkbookSchema.texts(Locale.ENGLISH);
        Texts nb = WorkbookSchema.texts(Locale.forLanguageTag("nb"));
        Texts da = WorkbookSchema.texts(Locale.forLanguageTag("da"));
        StringBuilder page = new StringBuilder(
                """
                # The workbooks

                One workbook per municipality and one for the co-operation. Sheets and headers are recognised in English,
                Norwegian (bokmål) and Danish, whatever their case, accents and spaces; a header is found among the first 20 rows. Columns marked *
                must be filled in. Months are dates or text such as `des. 2026`, `Q4 2026`, `2026-12`; amounts may be written as
                `1 234 567`, `kr 450 000,-`, `450 tkr` or `1,2 mill`; lists are separated by semicolon.

                """);
        for (Kind kind : Kind.values()) {
            page.append("## ")
                    .append(kind == Kind.MEMBER ? "A municipality's workbook" : "The co-operation's workbook")
                    .append("\n\n");
            for (SheetSpec sheet : WorkbookSchema.sheets(kind)) {
                page.append("### ")
                        .append(en.get("sheet." + sheet.key()))
                        .append(" / ")
                        .append(nb.get("sheet." + sheet.key()))
                        .append(" / ")
                        .append(da.get("sheet." + sheet.key()))
                        .append("\n\n")
                        .append(en.get("sheet." + sheet.key() + ".note"))
                        .append(sheet.required() ? " The sheet must be there." : " The sheet may be left out.")
                        .append(
                                "\n\n| column | bokmål | dansk | meaning | holds | unit | when empty |\n|---|---|---|---|---|---|---|\n");
                for (ColumnSpec column : sheet.columns()) {
                    String key = "column." + sheet.key() + "." + column.key();
                    String star = column.required() ? " *" : "";
                    row(
                            page,
                            en.get(key) + star,
                            nb.get(key) + star,
                            da.get(key) + star,
                            en.get(key + ".note"),
                            holds(en, column),
                            column.unit().isEmpty() ? "" : en.get("unit." + column.unit()),
                            column.required()
                                    ? "row is rejected"
                                    : column.defaultCode().isEmpty()
                                            ? "none"
                                            : TemplateWriter.defaultText(en, column) + " (`" + column.defaultCode()
                                                    + "`)");
                }
                page.append("\n");
            }
        }
        page.append("## Listed defaults\n\nEvery use of one is listed with the money that rests on it.\n\n")
                .append("| code | value | unit | source |\n|---|---|---|---|\n");
        Defaults.list()
                .forEach(value -> row(page, "`" + value.code() + "`", value.value(), value.unit(), value.source()));
        return page.toString();
    }

    private static String holds(Texts en, ColumnSpec column) {
        if (column.list().isEmpty()
                || column.list().equals(ValueLists.AREA)
                || column.list().equals("criticality")) {
            return column.list().equals(ValueLists.AREA) ? "function area" : en.get("expected." + column.type());
        }
        return String.join(
                ", ",
                column.codes().stream()
                        .map(code -> en.get("value." + column.list() + "." + code))
                        .toList());
    }

    private static String problemCodes() {
        Texts en = WorkbookSchema.texts(Locale.ENGLISH);
        StringBuilder page = new StringBuilder(
                """
                # Problems found in workbooks

                ERROR: a value or a row had to be left out. WARNING: used, but probably not what was meant. ADVICE: legal, worth
                a look. {0} is what was found, {1} what was expected.

                """);
        for (Severity severity : Severity.values()) {
            page.append("## ").append(severity).append("\n\n| code | meaning | what to do |\n|---|---|---|\n");
            for (Map.Entry<String, Severity> entry : ProblemCodes.all().entrySet()) {
                if (entry.getValue() == severity) {
                    String key = "problem." + entry.getKey();
                    row(
                            page,
                            "`" + entry.getKey() + "`",
                            en.get(key, "{0}", "{1}", "{2}", "{3}"),
                            en.get(key + ".do", "{0}", "{1}", "{2}", "{3}"));
                }
            }
            page.append("\n");
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("|");
        for (String cell : cells) {
            page.append(" ").append(cell.replace("|", "\\|")).append(" |");
        }
        page.append("\n");
    }
}
