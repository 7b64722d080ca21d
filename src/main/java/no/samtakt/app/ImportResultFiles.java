package no.samtakt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.difference.Change;
import no.samtakt.inventory.difference.MemberMerge;
import no.samtakt.inventory.intake.MappingFile;
import no.samtakt.inventory.product.Decision;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.AnnotatedCopy;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.DataQuality;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.TemplateWriter;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import no.samtakt.report.ImportView;
import no.samtakt.report.html.ImportPage;
import no.samtakt.report.json.ImportJson;
import no.samtakt.report.json.Json;
import org.jspecify.annotations.Nullable;

/** Writes what an import gives, and tells what it was. */
final class ImportResultFiles {

    private final ImportInventory.Wish wish;
    private final ImportInventory.Prepared prepared;
    private final List<Problem> problems;
    private final Texts texts;
    private final List<String> files = new ArrayList<>();

    ImportResultFiles(ImportInventory.Wish wish, ImportInventory.Prepared prepared, List<Problem> problems) {
        this.wish = wish;
        this.prepared = prepared;
        this.problems = problems;
        this.texts = Texts.of(ImportResultFiles.class.getPackageName(), wish.language());
    }

    /**
     * Writes the files into a folder beside the real one.
     *
     * @param writing whether they are meant to stay
     */
    ImportView fill(Path part, boolean writing) throws IOException {
        RawBook ownCooperation = prepared.cooperation() != null
                ? prepared.cooperation()
                : prepared.sources().cooperations().stream().findFirst().orElse(null);
        String notice = ownCooperation == null ? "" : fact(ownCooperation, "notice");
        for (ImportMember member : prepared.members()) {
            member(part, member, notice);
        }
        Map<String, RawBook> books = new TreeMap<>(prepared.existing());
        books.putAll(ImportSources.existing(part));
        if (prepared.cooperation() == null && !books.isEmpty()) {
            String name = texts.get("template.COOPERATION");
            Map<String, List<Map<String, Object>>> rows;
            if (ownCooperation != null) {
                rows = BookRows.read(ownCooperation, Kind.COOPERATION).values();
            } else {
                Inventory inventory =
                        new InventoryReader().read(List.copyOf(books.values())).inventory();
                rows = CooperationProposal.rows(inventory, folderName(), wish.today(), wish.language());
                notice = CooperationProposal.notice(wish.language());
            }
            TemplateWriter.write(part.resolve(name), Kind.COOPERATION, wish.language(), rows, notice);
            files.add(name);
            books.put(name, read(name, part.resolve(name)));
        }
        ImportResult after = new InventoryReader().read(List.copyOf(books.values()));
        ImportView view = view(after, books, writing);
        if (writing) {
            sideFiles(part, view);
        }
        return view;
    }

    private static RawBook read(String name, Path file) throws IOException {
        try {
            return ImportSources.book(name, file);
        } catch (SheetFiles.UnreadableException e) {
            throw new IOException(name, e);
        }
    }

    private static String fact(RawBook cooperation, String column) {
        List<BookRows.Row> facts = BookRows.read(cooperation, Kind.COOPERATION).rows("cooperation");
        return facts.isEmpty() ? "" : facts.get(0).text(column);
    }

    private String folderName() {
        Path name = wish.into().toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** A workbook is written only when it says something new, so that an import of the same lists leaves it as it is. */
    private void member(Path part, ImportMember member, String notice) throws IOException {
        MemberMerge.Result merged = prepared.merged().get(member.id());
        if (merged == null) {
            return;
        }
        BookRows present = member.present();
        if (present == null || !texts(merged.rows()).equals(texts(present.values()))) {
            String name = present == null ? free(member.id() + ".xlsx") : present.file();
            Locale language =
                    present == null ? wish.language() : present.language().orElse(wish.language());
            TemplateWriter.write(part.resolve(name), Kind.MEMBER, language, merged.rows(), notice);
            files.add(name);
            if (present != null) {
                Path kept = part.resolve(ImportSideFiles.NAME).resolve(ImportSideFiles.PREVIOUS);
                Files.createDirectories(kept);
                Files.copy(wish.into().resolve(name), kept.resolve(name));
                files.add(ImportSideFiles.NAME + "/" + ImportSideFiles.PREVIOUS + "/" + name);
            }
        }
        if (!texts(merged.base()).equals(texts(prepared.side().base(member.id())))) {
            Path base = part.resolve(ImportSideFiles.NAME)
                    .resolve(ImportSideFiles.BASE)
                    .resolve(member.id() + ".xlsx");
            TemplateWriter.write(base, Kind.MEMBER, wish.language(), merged.base(), texts.get("import.base"));
        }
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; prepared.existing().containsKey(free); i++) {
            free = name.replace(".xlsx", "-" + i + ".xlsx");
        }
        return free;
    }

    private static Map<String, List<Map<String, String>>> texts(Map<String, List<Map<String, Object>>> rows) {
        Map<String, List<Map<String, String>>> texts = new TreeMap<>();
        rows.forEach((sheet, list) -> {
            List<Map<String, String>> plain = new ArrayList<>();
            for (Map<String, Object> row : list) {
                Map<String, String> values = new TreeMap<>();
                row.forEach((column, value) -> {
                    String text = BookRows.text(value);
                    if (!text.isEmpty()) {
                        values.put(column, text);
                    }
                });
                plain.add(values);
            }
            if (!plain.isEmpty()) {
                texts.put(sheet, plain);
            }
        });
        return texts;
    }

    private void sideFiles(Path part, ImportView view) throws IOException {
        Path folder = part.resolve(ImportSideFiles.NAME);
        Files.createDirectories(folder);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        String mapping = MappingFile.write(prepared.mapping(), wish.language());
        if (!mapping.isEmpty()) {
            contents.put(ImportSideFiles.MAPPING, mapping.getBytes(StandardCharsets.UTF_8));
        }
        contents.put(
                ImportSideFiles.PRODUCTS,
                prepared.decisions().write(wish.language()).getBytes(StandardCharsets.UTF_8));
        List<String> header = List.of(texts.get("import.history.time"), texts.get("import.history.file"), "SHA-256");
        contents.put(
                ImportSideFiles.HISTORY,
                prepared.side()
                        .history(prepared.sources(), header, LocalDateTime.now())
                        .getBytes(StandardCharsets.UTF_8));
        contents.put(ImportSideFiles.PROBLEMS, Json.bytes(ImportJson.of(view, wish.language())));
        contents.put(
                ImportSideFiles.REPORT,
                ImportPage.render(view, ProgramVersion.get(), wish.language()).getBytes(StandardCharsets.UTF_8));
        annotated(folder.resolve(ImportSideFiles.ANNOTATED));
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Files.write(folder.resolve(content.getKey()), content.getValue());
        }
    }

    /** A copy of each file of the user with something to mend or decide in it. */
    private void annotated(Path folder) throws IOException {
        for (Map.Entry<String, Path> source : prepared.sources().paths().entrySet()) {
            String plain = String.valueOf(source.getValue().getFileName());
            List<Problem> of = problems.stream()
                    .filter(problem -> problem.where().file().equals(source.getKey()))
                    .map(problem -> new Problem(
                            problem.code(),
                            problem.severity(),
                            problem.member(),
                            new SourceCell(
                                    plain,
                                    problem.where().sheet(),
                                    problem.where().cell()),
                            problem.found(),
                            problem.expected(),
                            problem.args()))
                    .toList();
            if (of.stream().anyMatch(problem -> problem.severity() != Severity.ADVICE)) {
                Files.createDirectories(folder);
                String name = source.getKey().replace('/', '-').replaceFirst("(?i)\\.xlsx$", "") + ".xlsx";
                AnnotatedCopy.write(source.getValue(), of, wish.language(), folder.resolve(name));
                files.add(ImportSideFiles.NAME + "/" + ImportSideFiles.ANNOTATED + "/" + name);
            }
        }
    }

    private ImportView view(ImportResult after, Map<String, RawBook> books, boolean writing) throws IOException {
        Inventory inventory = after.inventory();
        Cooperation cooperation = inventory.cooperation();
        CheckInventory check = CheckInventory.of(after);
        List<ImportView.MemberLine> members = new ArrayList<>();
        for (ImportMember member : prepared.members()) {
            ImportResult alone = inventory.findMember(member.id()).isPresent() ? after : alone(member, books);
            members.add(memberLine(
                    member,
                    alone.inventory(),
                    alone.quality().stream()
                            .filter(line -> line.member().equals(member.id()))
                            .findFirst()
                            .orElse(null)));
        }
        List<ImportView.ProductLine> products = new ArrayList<>();
        int settled = 0;
        for (Decision line : prepared.decisions().lines()) {
            if (line.manual() || line.status().settled()) {
                settled++;
            } else {
                products.add(new ImportView.ProductLine(
                        line.written(),
                        line.inArea(),
                        line.byVendor(),
                        line.status().name(),
                        line.candidates(),
                        line.members()));
            }
        }
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (MemberMerge.Result merged : prepared.merged().values()) {
            changes.addAll(merged.changes());
            unchanged += merged.unchanged();
        }
        return new ImportView(
                cooperation.name().isEmpty() ? folderName() : cooperation.name(),
                cooperation.notice(),
                wish.today(),
                writing,
                !writing && !wish.dryRun(),
                cooperation.currency(),
                members,
                prepared.counts().sheets(),
                prepared.counts().columns(),
                products,
                settled,
                problems,
                ImportAssumptions.of(check, inventory),
                changes,
                unchanged,
                wish.plan() == null ? null : ImportPlanEffects.of(wish, after, changes),
                writing ? files : List.of());
    }

    /** What the workbook of a municipality says that the co-operation does not list, which the whole is therefore read without. */
    private static ImportResult alone(ImportMember member, Map<String, RawBook> books) {
        return new InventoryReader()
                .read(books.values().stream()
                        .filter(book -> BookRows.kindOf(book).equals(Optional.of(Kind.MEMBER)))
                        .filter(book -> ImportInventory.memberOf(book).equals(member.id()))
                        .toList());
    }

    private static ImportView.MemberLine memberLine(
            ImportMember member, Inventory inventory, @Nullable DataQuality quality) {
        List<Asset> assets = inventory.listAssets().stream()
                .filter(asset -> asset.member().equals(member.id()))
                .toList();
        int contracts = (int) inventory.listContracts().stream()
                .filter(contract -> contract.member().equals(member.id()))
                .count();
        int named = (int)
                assets.stream().filter(asset -> !asset.product().isEmpty()).count();
        return new ImportView.MemberLine(
                member.id(),
                member.name(),
                assets.size(),
                contracts,
                quality == null ? 0 : quality.filledBasisPoints(),
                quality == null ? DataQuality.NONE : quality.datedOrNone(),
                quality == null ? DataQuality.NONE : quality.pricedOrNone(),
                quality == null ? DataQuality.NONE : quality.resolvedOrNone(),
                assets.isEmpty() ? DataQuality.NONE : 10_000 * named / assets.size());
    }
}
