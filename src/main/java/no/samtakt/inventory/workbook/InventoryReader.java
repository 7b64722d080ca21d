package no.samtakt.inventory.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.CaseFacts;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of workbooks in Samtakt's own layout. Never throws because of what a user's file holds: everything usable
 * is read, everything else is a located problem. The same folder always gives the same result. Thread-safe.
 */
public final class InventoryReader {

    private static final List<String> OTHER_FORMATS = List.of(".xls", ".xlsm", ".xlsb", ".ods", ".csv");

    /** Reads every workbook of a folder; files in folders below it are left alone. */
    public ImportResult read(Path folder) {
        Findings findings = new Findings();
        return read(files(folder, findings), findings, null);
    }

    /** Reads workbooks in Samtakt's layout that are already in memory, such as those made from foreign lists. */
    public ImportResult read(List<RawBook> books) {
        return read(books, null);
    }

    /**
     * As {@link #read(List)}.
     *
     * @param today day that contracts are judged by where no co-operation says one; null for none
     */
    public ImportResult read(List<RawBook> books, @Nullable LocalDate today) {
        Map<String, List<RawSheet>> files = new TreeMap<>();
        books.forEach(book -> files.put(book.file(), book.sheets()));
        return read(files, new Findings(), today);
    }

    private static ImportResult read(Map<String, List<RawSheet>> files, Findings findings, @Nullable LocalDate today) {
        ReadContext context = new ReadContext(findings);
        SourceBook cooperationBook = cooperationBook(files, findings);
        CooperationReader cooperation = null;
        if (cooperationBook != null) {
            cooperation = new CooperationReader(cooperationBook, context);
        } else {
            context.openAreas();
        }
        LocalDate planningDate = cooperation == null ? LocalDate.of(2000, 1, 1) : cooperation.planningDate();
        Map<String, MemberReader> readers = members(files, cooperation, planningDate, today, context);
        readers.values().forEach(MemberReader::readAssets);
        List<Member> members = new ArrayList<>();
        List<DataQuality> quality = new ArrayList<>();
        for (MemberReader reader : readers.values()) {
            CooperationReader.Listed listed =
                    cooperation == null ? null : cooperation.members().get(reader.id());
            members.add(reader.finish(
                    listed == null ? 0 : listed.ownershipBasisPoints(), listed != null && listed.pilot()));
            quality.add(reader.quality());
        }
        Cooperation agreed = cooperation == null ? unknown(context) : cooperation.finish();
        SharingAgreement sharing = cooperation == null ? SharingAgreement.NONE : cooperation.sharing();
        CaseFacts caseFacts = cooperation == null
                ? CaseFacts.NONE
                : cooperation.caseFacts().among(members.stream().map(Member::id).toList());
        Inventory inventory = new Inventory(agreed, members, sharing, caseFacts, findings.defaults());
        if (cooperation != null) {
            cooperation.checkRoles(members);
        }
        new InventoryChecks(inventory, findings).run();
        return new ImportResult(inventory, findings.problems(), findings.counts(), quality, findings.rejected());
    }

    private static Map<String, List<RawSheet>> files(Path folder, Findings findings) {
        Map<String, List<RawSheet>> files = new TreeMap<>();
        SourceCell nowhere = SourceCell.NOWHERE;
        if (!Files.isDirectory(folder)) {
            findings.add("file.folder-missing", "", nowhere, name(folder), "");
            return files;
        }
        List<Path> found;
        try (Stream<Path> listed = Files.list(folder)) {
            found = listed.filter(
                            file -> Files.isRegularFile(file) || (Files.isSymbolicLink(file) && !Files.exists(file)))
                    .sorted(Comparator.comparing(InventoryReader::name))
                    .toList();
        } catch (IOException e) {
            findings.add("file.folder-missing", "", nowhere, name(folder), "");
            return files;
        }
        boolean any = false;
        for (Path file : found) {
            String name = name(file);
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.startsWith("~$") || name.startsWith(".") || lower.endsWith(".annotated.xlsx")) {
                continue;
            }
            if (OTHER_FORMATS.stream().anyMatch(lower::endsWith)) {
                findings.add("file.other-format", "", new SourceCell(name, "", ""), name, "xlsx");
            }
            if (!lower.endsWith(".xlsx")) {
                continue;
            }
            any = true;
            try {
                files.put(name, SheetFiles.read(file).sheets());
            } catch (SheetFiles.UnreadableException e) {
                findings.add(e.code(), "", new SourceCell(name, "", ""), name, "xlsx");
            }
        }
        if (!any) {
            findings.add("file.folder-empty", "", nowhere, name(folder), "xlsx");
        }
        return files;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Whether a file is the co-operation's: it has more sheets of that kind than of a member's, the key sheet among them. */
    private static boolean isCooperation(List<RawSheet> sheets) {
        return sheets.stream().anyMatch(sheet -> Vocabulary.get()
                        .findSheet(Kind.COOPERATION, sheet.name())
                        .filter("cooperation"::equals)
                        .isPresent())
                || SourceBook.matches(Kind.COOPERATION, sheets) > SourceBook.matches(Kind.MEMBER, sheets);
    }

    private static @Nullable SourceBook cooperationBook(Map<String, List<RawSheet>> files, Findings findings) {
        SourceBook book = null;
        for (Map.Entry<String, List<RawSheet>> entry : files.entrySet()) {
            if (!isCooperation(entry.getValue())) {
                continue;
            }
            if (book == null) {
                book = SourceBook.of(entry.getKey(), Kind.COOPERATION, "", entry.getValue(), findings);
            } else {
                findings.add(
                        "file.cooperation-twice",
                        "",
                        new SourceCell(entry.getKey(), "", ""),
                        entry.getKey(),
                        book.file());
            }
        }
        if (book == null) {
            findings.add("file.cooperation-missing", "", SourceCell.NOWHERE, "", "sheet:cooperation");
        }
        return book;
    }

    private static Map<String, MemberReader> members(
            Map<String, List<RawSheet>> files,
            @Nullable CooperationReader cooperation,
            LocalDate planningDate,
            @Nullable LocalDate today,
            ReadContext context) {
        Map<String, MemberReader> readers = new TreeMap<>();
        Map<String, String> fileOf = new TreeMap<>();
        Findings findings = context.findings();
        for (Map.Entry<String, List<RawSheet>> entry : files.entrySet()) {
            if (isCooperation(entry.getValue())) {
                continue;
            }
            SourceCell where = new SourceCell(entry.getKey(), "", "");
            if (SourceBook.matches(Kind.MEMBER, entry.getValue()) == 0) {
                findings.add("file.unknown-workbook", "", where, entry.getKey(), "sheet:municipality");
                continue;
            }
            String written = municipality(entry.getKey(), entry.getValue());
            String id = Names.memberId(written);
            if (id.isEmpty()) {
                findings.add("member.name-unusable", "", where, written, "");
                continue;
            }
            if (readers.containsKey(id)) {
                findings.add("file.member-twice", id, where, written, fileOf.getOrDefault(id, ""));
                continue;
            }
            if (cooperation != null
                    && !cooperation.members().isEmpty()
                    && !cooperation.members().containsKey(id)) {
                findings.add(
                        "member.not-listed",
                        id,
                        where,
                        written,
                        String.join(", ", cooperation.members().keySet()));
                continue;
            }
            SourceBook book = SourceBook.of(entry.getKey(), Kind.MEMBER, id, entry.getValue(), findings);
            readers.put(
                    id, new MemberReader(book, id, planningDate, judgedBy(cooperation, planningDate, today), context));
            fileOf.put(id, entry.getKey());
        }
        if (cooperation != null) {
            cooperation.members().forEach((id, listed) -> {
                if (!readers.containsKey(id)) {
                    findings.add("member.no-workbook", id, listed.where(), listed.name(), "");
                }
            });
        }
        return readers;
    }

    private static @Nullable YearMonth judgedBy(
            @Nullable CooperationReader cooperation, LocalDate planningDate, @Nullable LocalDate today) {
        if (cooperation != null) {
            return YearMonth.from(planningDate);
        }
        return today == null ? null : YearMonth.from(today);
    }

    /** The municipality a workbook is of: its name cell, else the file's name. */
    private static String municipality(String file, List<RawSheet> sheets) {
        for (RawSheet sheet : sheets) {
            boolean facts = Vocabulary.get()
                    .findSheet(Kind.MEMBER, sheet.name())
                    .filter("municipality"::equals)
                    .isPresent();
            if (facts) {
                SheetSpec spec =
                        WorkbookSchema.findSheet(Kind.MEMBER, "municipality").orElseThrow();
                for (RowReader row :
                        SheetTable.of(file, "", spec, sheet, new Findings()).rows()) {
                    if (!row.written("name").isEmpty()) {
                        return row.written("name");
                    }
                }
            }
        }
        return file.replaceFirst("(?i)\\.xlsx$", "");
    }

    /** Stands in for a co-operation whose workbook is missing, so that members' workbooks can still be checked. */
    private static Cooperation unknown(ReadContext context) {
        if (context.areas().isEmpty()) {
            FunctionAreas.list().forEach(area -> context.areas()
                    .put(
                            area.code(),
                            new Area(
                                    area.code(),
                                    area.nameNb(),
                                    ReadContext.layer(area.code()),
                                    1,
                                    Participation.VOLUNTARY,
                                    "",
                                    SourceCell.NOWHERE)));
        }
        return CooperationDefaults.create(List.copyOf(context.areas().values()));
    }
}
