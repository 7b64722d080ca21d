package no.samtakt.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.inventory.workbook.TemplateWriter;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** The sample folders under {@code data}, workbook by workbook. */
final class Samples {

    static final String NOTICE = "Illustrasjonsdata – ikke kommunens opplysninger";

    static final Path FOLDER = Path.of("data");

    private static final Locale LANGUAGE = Locale.forLanguageTag("nb");

    /**
     * One workbook of a sample.
     *
     * @param path below {@link #FOLDER}
     * @param slim whether it has only the sheets and columns that hold something
     */
    record Workbook(
            String path,
            Kind kind,
            Map<String, List<Map<String, Object>>> rows,
            Locale language,
            String notice,
            boolean slim) {

        Workbook(String path, Kind kind, Map<String, List<Map<String, Object>>> rows) {
            this(path, kind, rows, LANGUAGE, NOTICE, false);
        }

        /** Writes it below a folder. */
        Path write(Path folder) throws IOException {
            return slim
                    ? ScenarioBook.write(folder.resolve(path), kind, language, rows, notice)
                    : TemplateWriter.write(folder.resolve(path), kind, language, rows, notice);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private Samples() {}

    /** Every workbook of every sample. */
    static List<Workbook> list() {
        return List.of(
                new Workbook("vesteralen/samarbeid.xlsx", Kind.COOPERATION, CooperationSample.rows()),
                new Workbook("vesteralen/andoy.xlsx", Kind.MEMBER, AndoySample.rows()),
                new Workbook("vesteralen/bo.xlsx", Kind.MEMBER, BoSample.rows()),
                new Workbook("vesteralen/hadsel.xlsx", Kind.MEMBER, HadselSample.rows()),
                new Workbook("vesteralen/oksnes.xlsx", Kind.MEMBER, OksnesSample.rows()),
                new Workbook("vesteralen/sortland.xlsx", Kind.MEMBER, SortlandSample.rows()),
                new Workbook("minimal/samarbeid.xlsx", Kind.COOPERATION, MinimalSample.cooperation()),
                new Workbook("minimal/nordvik.xlsx", Kind.MEMBER, MinimalSample.nordvik()),
                new Workbook("minimal/sorvik.xlsx", Kind.MEMBER, MinimalSample.sorvik()));
    }
}
