package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Texts;
import no.samtakt.inventory.workbook.TemplateWriter;
import no.samtakt.inventory.workbook.WorkbookSchema;

/** Writes empty workbooks: one for the co-operation, one for a member. */
public final class CreateTemplates {

    private CreateTemplates() {}

    /**
     * Writes one workbook of each kind into a folder, which is made when missing.
     *
     * @return the files written
     * @throws CannotRunException when one of them exists: filled-in workbooks are never overwritten
     */
    public static List<Path> into(Path folder, Locale language) throws IOException {
        Texts texts = Texts.of(CreateTemplates.class.getPackageName(), language);
        List<Path> files = new ArrayList<>();
        for (WorkbookSchema.Kind kind : WorkbookSchema.Kind.values()) {
            Path file = folder.resolve(texts.get("template." + kind));
            if (Files.exists(file)) {
                throw new CannotRunException("exists", file.toString());
            }
            files.add(file);
        }
        Places.createFolder(folder);
        for (int i = 0; i < files.size(); i++) {
            TemplateWriter.writeTemplate(files.get(i), WorkbookSchema.Kind.values()[i], language, "");
        }
        return List.copyOf(files);
    }
}
