package no.samtakt.inventory.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.samtakt.catalogue.FunctionArea;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/** What is known while a folder is read: which ids exist, and which would have existed had their row been usable. */
final class ReadContext {

    private final Findings findings;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, SourceCell> rejected = new HashMap<>();
    private final Map<String, Pin> pins = new HashMap<>();
    private boolean areasOpen;
    private @Nullable YearMonth planStart;
    private @Nullable YearMonth lastGoLive;

    ReadContext(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    /** Without a workbook of the co-operation every area of the catalogue is in scope. */
    void openAreas() {
        areasOpen = true;
    }

    /** The months in which something can go live; any month without a workbook of the co-operation. */
    void plan(YearMonth start, YearMonth last) {
        planStart = start;
        lastGoLive = last;
    }

    Map<String, Area> areas() {
        return areas;
    }

    Map<String, String> targets() {
        return targets;
    }

    Map<String, String> assets() {
        return assets;
    }

    /** Remembers that a row with an id could not be used, so that what refers to it names the cause. */
    void rejected(String id, SourceCell where) {
        rejected.putIfAbsent(fold(id), where);
    }

    static String fold(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /** The area a code or name means among those in scope. */
    Optional<Area> findArea(String written) {
        String wanted = Names.normal(written);
        for (Area area : areas.values()) {
            if (Names.normal(area.code()).equals(wanted)) {
                return Optional.of(area);
            }
        }
        for (Area area : areas.values()) {
            if (Names.normal(area.name()).equals(wanted)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /**
     * The area of a required cell. An area of the catalogue outside the co-operation's list is added without weight, so that
     * what belongs to it is kept as it is; any other makes the row unusable.
     */
    @Nullable
    Area area(RowReader row, String column) {
        String written = row.text(column);
        if (written.isEmpty()) {
            return null;
        }
        Optional<Area> known = findArea(written);
        if (known.isPresent()) {
            return known.get();
        }
        String wanted = Names.normal(written);
        for (FunctionArea area : catalogue()) {
            if (Names.normal(area.code()).equals(wanted)
                    || Names.normal(area.nameNb()).equals(wanted)
                    || Names.normal(area.nameEn()).equals(wanted)) {
                if (!areasOpen) {
                    row.report("area.not-in-scope", column, "", area.code());
                }
                Area added = new Area(
                        area.code(),
                        area.nameNb(),
                        layer(area.code()),
                        0,
                        Participation.VOLUNTARY,
                        "",
                        row.cell(column));
                areas.put(area.code(), added);
                return findArea(area.code()).orElse(added);
            }
        }
        row.report("area.unknown", column, String.join(", ", areas.keySet()));
        row.reject();
        return null;
    }

    private static List<FunctionArea> catalogue() {
        List<FunctionArea> all = new ArrayList<>(FunctionAreas.list());
        all.add(FunctionAreas.unclassified());
        return all;
    }

    /** The asset an id written in a member's workbook means; null, and reported, when there is none. */
    @Nullable
    String asset(RowReader row, String column, String written, String member) {
        String local = assets.get(fold(member + "/" + written));
        String found = local != null ? local : assets.get(fold(memberPart(written)));
        if (found == null) {
            unknown(row, column, written, "reference.unknown", member + "/" + written, written);
        }
        return found;
    }

    private static String memberPart(String written) {
        int slash = written.indexOf('/');
        return slash < 0 ? written : Names.memberId(written.substring(0, slash)) + written.substring(slash);
    }

    /** Reports an id that does not exist; names the row that was to define it when that row was rejected. */
    void unknown(RowReader row, String column, String written, String code, String... ids) {
        for (String id : ids) {
            SourceCell cause = rejected.get(fold(id));
            if (cause != null) {
                findings.add("reference.rejected", row.member(), row.cell(column), written, "", cause.toString());
                return;
            }
        }
        findings.add(code, row.member(), row.cell(column), written, "");
    }

    /** The target an id means; null when there is none. */
    @Nullable
    String target(String written) {
        return targets.get(fold(written));
    }

    /**
     * The pin of a subject, target and month.
     *
     * @param member id of the member whose workbook it stands in; empty for the co-operation
     * @return null, and reported, when subject or target is unknown (with the code) or another pin says otherwise
     */
    @Nullable
    Pin pin(
            RowReader row,
            String subjectColumn,
            String targetColumn,
            String subject,
            String target,
            @Nullable YearMonth month,
            String reason,
            String member,
            String code) {
        String asset = assets.get(fold(member.isEmpty() ? memberPart(subject) : member + "/" + subject));
        if (asset == null) {
            asset = assets.get(fold(memberPart(subject)));
        }
        Optional<Area> area = asset == null ? findArea(subject) : Optional.empty();
        if (asset == null && area.isEmpty()) {
            unknown(row, subjectColumn, subject, code, member + "/" + subject, subject, memberPart(subject));
            return null;
        }
        String goal = "";
        if (!target.isEmpty()) {
            boolean keep = Names.normal(target).matches("keep|behold|beholde|beholdes");
            String known = keep ? Pin.KEEP : target(target);
            if (known == null) {
                unknown(row, targetColumn, target, code, "target:" + target);
                return null;
            }
            goal = known;
        }
        String id = asset != null ? asset : area.orElseThrow().code();
        Pin pin = new Pin(id, goal, possible(row, subjectColumn, subject, goal, month), reason, row.where());
        String scope = member.isEmpty() ? row.where().toString() : member;
        Pin first = pins.putIfAbsent(scope + "|" + id, pin);
        if (first != null && contradict(first, pin)) {
            findings.add(
                    "pin.contradiction",
                    row.member(),
                    row.cell(subjectColumn),
                    subject,
                    "",
                    first.where().toString());
            return null;
        }
        return pin;
    }

    /** The month of a pin; null, and remarked on, where it can mean nothing. */
    private @Nullable YearMonth possible(
            RowReader row, String subjectColumn, String subject, String target, @Nullable YearMonth month) {
        if (month == null) {
            return null;
        }
        SourceCell where = row.cell(subjectColumn.equals("subject") ? "month" : subjectColumn);
        if (target.equals(Pin.KEEP)) {
            findings.add("pin.keep-with-month", row.member(), where, subject, month.toString());
            return null;
        }
        if (planStart != null && lastGoLive != null && (month.isBefore(planStart) || month.isAfter(lastGoLive))) {
            findings.add(
                    "pin.outside-plan", row.member(), where, month.toString(), planStart + " – " + lastGoLive, subject);
        }
        return month;
    }

    private static boolean contradict(Pin first, Pin second) {
        boolean targets = !first.target().isEmpty()
                && !second.target().isEmpty()
                && !first.target().equals(second.target());
        boolean months = first.month() != null
                && second.month() != null
                && !first.month().equals(second.month());
        boolean stays = (first.target().equals(Pin.KEEP) && second.month() != null)
                || (second.target().equals(Pin.KEEP) && first.month() != null);
        return targets || months || stays;
    }

    /** The layer of an area code where none is stated. */
    static Layer layer(String code) {
        return FunctionAreas.find(code).map(area -> Layer.valueOf(area.layer())).orElse(Layer.SUPPORT);
    }
}
