package no.samtakt.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.samtakt.common.ResultFolder;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.calendar.CalendarExport;
import no.samtakt.report.graph.GraphView;
import no.samtakt.report.html.HtmlReport;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.msproject.MsProjectExport;
import no.samtakt.report.xlsx.PlanWorkbook;

/** The files of a result. */
final class ResultFiles {

    static final String PLAN = "plan.json";
    static final String REPORT = "report.html";

    private ResultFiles() {}

    /**
     * Makes sure, before a long search, that its result can be written to a place.
     *
     * @throws CannotRunException when the place holds something that is not a result, or cannot be written
     */
    static void requireWritable(Path out) throws IOException {
        Path above = above(out);
        Places.createFolder(above);
        if (!Files.isWritable(above)) {
            throw new CannotRunException("no-permission", above.toString());
        }
        ResultFolder.recover(out);
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(out.resolve(ResultFolder.LIST))) {
            return;
        }
        if (!Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new CannotRunException("foreign-folder", out.toString());
        }
        try (Stream<Path> entries = Files.list(out)) {
            if (entries.findAny().isPresent()) {
                throw new CannotRunException("foreign-folder", out.toString());
            }
        }
    }

    /**
     * Writes the result.
     *
     * @param compared whether each plan gets a folder with their comparison above; otherwise there is one plan, in the folder itself
     * @return the pages to open
     */
    static List<Path> write(Path out, Data data, List<MigrationPlan> plans, boolean compared, Locale language)
            throws IOException {
        List<Path> pages = new ArrayList<>();
        Places.createFolder(above(out));
        exchange(out, folder -> {
            if (!compared) {
                writePlan(folder, data, plans.get(0), language);
                pages.add(out.resolve(REPORT));
                return;
            }
            for (int i = 0; i < plans.size(); i++) {
                String name = "variant-" + (i + 1);
                writePlan(Files.createDirectory(folder.resolve(name)), data, plans.get(i), language);
                pages.add(out.resolve(name).resolve(REPORT));
            }
            ComparePlans.write(folder, plans, language);
            pages.addAll(0, ComparePlans.files(out));
        });
        return List.copyOf(pages);
    }

    /** Replaces a result; what cannot be written is named, also where the system names no file (a full disk). */
    static void exchange(Path out, ResultFolder.Filling filling) throws IOException {
        try {
            ResultFolder.replace(out, filling);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException unnamed) {
            FileSystemException named = new FileSystemException(out.toString(), null, unnamed.getMessage());
            named.initCause(unnamed);
            throw named;
        }
    }

    private static void writePlan(Path folder, Data data, MigrationPlan plan, Locale language) throws IOException {
        Files.write(folder.resolve(PLAN), PlanJson.bytes(plan));
        Files.writeString(folder.resolve(REPORT), HtmlReport.render(plan, language));
        Files.write(folder.resolve("plan.xlsx"), PlanWorkbook.bytes(plan, language));
        Files.write(folder.resolve("plan.xml"), MsProjectExport.bytes(plan, language));
        for (Map.Entry<String, byte[]> calendar :
                CalendarExport.all(plan, language).entrySet()) {
            String of = calendar.getKey().isEmpty() ? "" : "-" + calendar.getKey();
            Files.write(folder.resolve("plan" + of + ".ics"), calendar.getValue());
        }
        DrawGraph.write(folder, data.inventory(), data.check().landscape(), states(plan), language);
    }

    private static Map<String, GraphView.State> states(MigrationPlan plan) {
        Map<String, GraphView.State> states = new HashMap<>();
        plan.kept().forEach(kept -> states.put(kept.asset(), GraphView.State.KEPT));
        for (MigrationPlan.Task task : plan.tasks()) {
            if (!task.asset().isEmpty()) {
                states.put(task.asset(), GraphView.State.MOVED);
            }
        }
        return states;
    }

    private static Path above(Path out) {
        Path above = out.toAbsolutePath().normalize().getParent();
        if (above == null) {
            throw new CannotRunException("foreign-folder", out.toString());
        }
        return above;
    }
}
