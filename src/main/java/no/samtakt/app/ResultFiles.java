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
import no.samtakt.report.Disclosure;
import no.samtakt.report.calendar.CalendarExport;
import no.samtakt.report.graph.GraphView;
import no.samtakt.report.html.HtmlReport;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.msproject.MsProjectExport;
import no.samtakt.report.xlsx.PlanWorkbook;
import org.jspecify.annotations.Nullable;

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
     * What was written.
     *
     * @param plans the plans as the reader sees them
     * @param pages the pages to open
     * @param full the folder with everything, for the programme office only; null when nothing was kept back
     */
    record Written(List<MigrationPlan> plans, List<Path> pages, @Nullable Path full) {}

    /**
     * Writes the result, without the prices the reader must not see; where there are such prices, the plans in full go to a folder
     * beside it.
     *
     * @param full the plans with everything in them
     * @param compared whether each plan gets a folder with their comparison above; otherwise there is one plan, in the folder itself
     * @param member id of the member who reads it; empty for what all may read
     * @param beside plans in full of which the reader is told something too, though they are not in the result
     */
    static Written write(
            Path out,
            Data data,
            List<MigrationPlan> full,
            boolean compared,
            Locale language,
            String member,
            List<MigrationPlan> beside)
            throws IOException {
        List<MigrationPlan> together = new ArrayList<>(beside);
        together.addAll(full);
        List<MigrationPlan> plans = Disclosure.publish(together, member).subList(beside.size(), together.size());
        boolean keptBack = full.stream().anyMatch(Disclosure::isFull);
        if (keptBack) {
            writeFull(ofFull(out), full, compared);
        }
        List<Path> pages = writePublished(out, data, plans, compared, language);
        return new Written(plans, pages, keptBack ? ofFull(out) : null);
    }

    /** Where the plans in full go: beside the result, which is handed on as a whole. */
    static Path ofFull(Path out) {
        Path name = out.toAbsolutePath().normalize().getFileName();
        return out.resolveSibling((name == null ? "plan" : name.toString()) + "-full");
    }

    private static void writeFull(Path out, List<MigrationPlan> plans, boolean compared) throws IOException {
        requireWritable(out);
        exchange(out, folder -> {
            for (int i = 0; i < plans.size(); i++) {
                Path into = compared ? Files.createDirectory(folder.resolve("variant-" + (i + 1))) : folder;
                Files.write(into.resolve(PLAN), PlanJson.bytes(plans.get(i)));
            }
        });
    }

    private static List<Path> writePublished(
            Path out, Data data, List<MigrationPlan> plans, boolean compared, Locale language) throws IOException {
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
