package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.catalogue.Defaults;
import no.samtakt.catalogue.ExternalComponents;
import no.samtakt.catalogue.FunctionArea;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Budget;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Renewal;
import no.samtakt.inventory.sheet.CellParser;
import org.jspecify.annotations.Nullable;

/**
 * Turns one member's workbook into a {@link Member}, in two steps: its assets first, then everything that refers to assets,
 * which may be another member's.
 */
final class MemberReader {

    private final SourceBook book;
    private final String id;
    private final ReadContext context;
    private final Map<Asset, RowReader> assets = new LinkedHashMap<>();
    private final SourceCell where;
    private final @Nullable YearMonth today;
    private String name = "";
    private String number = "";
    private int inhabitants;
    private LocalDate inhabitantsDate;
    private long fteCenti;
    private int ictStaff;
    private int dated;
    private int priced;
    private int contractRows;
    private int references;
    private int resolved;

    MemberReader(SourceBook book, String id, LocalDate planningDate, @Nullable YearMonth today, ReadContext context) {
        this.today = today;
        this.book = book;
        this.id = id;
        this.context = context;
        this.inhabitantsDate = planningDate;
        this.where = new SourceCell(book.file(), "", "");
        facts();
    }

    String id() {
        return id;
    }

    private void facts() {
        boolean first = true;
        for (RowReader row : book.rows("municipality")) {
            String read = row.text("name");
            Integer people = row.integer("inhabitants");
            if (!first) {
                continue;
            }
            // Without inhabitants the rest still holds; that they are missing is reported.
            first = false;
            name = read;
            number = row.text("number");
            inhabitants = people == null ? 0 : people;
            if (people != null && people == 0) {
                row.report("member.no-inhabitants", "inhabitants", "");
            }
            LocalDate date = row.date("inhabitantsDate");
            if (date == null) {
                row.useDefault("inhabitantsDate", inhabitantsDate.toString(), Money.ZERO);
            } else {
                inhabitantsDate = date;
            }
            BigDecimal fte = row.number("fte");
            if (fte == null) {
                fteCenti = Math.floorDiv(
                        100L * inhabitants * Defaults.get("member.fte").integer(), 1000L);
                row.useDefault("fte", String.valueOf(fteCenti / 100), Money.ZERO);
            } else {
                fteCenti = fte.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
            }
            Integer staff = row.integer("ictStaff");
            ictStaff = staff == null ? 0 : staff;
        }
    }

    /** Reads systems and components and makes their ids known. */
    void readAssets() {
        for (RowReader row : book.rows("systems")) {
            add(row, system(row));
        }
        for (RowReader row : book.rows("infrastructure")) {
            add(row, component(row));
        }
    }

    private void add(RowReader row, @Nullable Asset asset) {
        String written = row.written("id");
        String key = ReadContext.fold(id + "/" + written);
        if (asset == null || row.unusable()) {
            if (!written.isEmpty()) {
                context.rejected(id + "/" + written, row.where());
            }
        } else if (context.assets().containsKey(key)) {
            row.report("id.duplicate", "id", "");
            row.reject();
        } else {
            context.assets().put(key, asset.id());
            assets.put(asset, row);
            remark(asset, row);
        }
    }

    private void remark(Asset asset, RowReader row) {
        YearMonth until = asset.supportedUntil();
        if (today != null && until != null && until.isBefore(today)) {
            row.report("support.ended", "supportedUntil", today.toString(), asset.name());
        }
        if (asset.skilledPersons() <= 1) {
            row.report("skills.single", "skilledPersons", "2", asset.name());
        }
    }

    private @Nullable Asset system(RowReader row) {
        String local = row.text("id");
        String label = row.text("name");
        Area area = context.area(row, "area");
        if (row.unusable() || area == null) {
            return null;
        }
        Integer users = row.integer("users");
        if (users == null) {
            users = Math.toIntExact(
                    fteCenti / 100 / Defaults.get("system.users").integer());
            row.useDefault("users", String.valueOf(users), Money.ZERO);
        } else if (users == 0) {
            row.report("users.none", "users", "");
        } else if (fteCenti > 0 && users > 2 * fteCenti / 100) {
            row.report("users.more-than-employees", "users", String.valueOf(2 * fteCenti / 100));
        }
        String stated = row.choice("criticality");
        int criticality = stated == null ? criticality(area) : Integer.parseInt(stated);
        if (stated == null) {
            row.useDefault("criticality", String.valueOf(criticality), Money.ZERO);
        }
        String data = row.choice("personalData");
        if (data == null) {
            data = Defaults.get("system.personal-data").value();
            row.useDefault("personalData", data, Money.ZERO);
        }
        if (row.blank("archiveDuty")) {
            row.useDefault("archiveDuty", Defaults.get("system.archive-duty").value(), Money.ZERO);
        }
        int skilled = row.integerOr("skilledPersons", 0, 1000);
        Money cost = row.moneyOr("annualCost");
        Hosting hosting = row.choiceOr("hosting", Hosting.class, cost);
        YearMonth earliest = row.month("earliest");
        YearMonth latest = row.month("latest");
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            row.report("period.until-before-from", "latest", earliest.toString());
            latest = null;
        }
        return new Asset(
                id + "/" + local,
                AssetKind.SYSTEM,
                id,
                label,
                area.code(),
                row.text("product"),
                row.text("vendor"),
                row.text("version"),
                hosting,
                List.of(),
                users,
                criticality,
                List.of("NONE", "ORDINARY", "SPECIAL").indexOf(data),
                row.yes("archiveDuty"),
                skilled,
                row.month("supportedUntil"),
                cost,
                row.text("owner"),
                row.text("moveGroup"),
                earliest,
                latest,
                Money.ZERO,
                null,
                row.text("note"),
                row.where());
    }

    private @Nullable Asset component(RowReader row) {
        String local = row.text("id");
        String label = row.text("name");
        Area area = context.area(row, "type");
        if (row.unusable() || area == null) {
            return null;
        }
        Money bookValue = row.money("bookValue");
        return new Asset(
                id + "/" + local,
                AssetKind.COMPONENT,
                id,
                label,
                area.code(),
                row.text("product"),
                "",
                "",
                Hosting.LOCAL,
                List.of(),
                Math.toIntExact(fteCenti / 100),
                criticality(area),
                0,
                false,
                row.integerOr("skilledPersons", 0, 1000),
                row.month("supportedUntil"),
                row.moneyOr("annualCost"),
                "",
                "",
                null,
                null,
                bookValue == null ? Money.ZERO : bookValue,
                row.month("depreciatedUntil"),
                row.text("note"),
                row.where());
    }

    private static int criticality(Area area) {
        return FunctionAreas.find(area.code()).map(FunctionArea::criticality).orElse(2);
    }

    /** Reads what refers to assets and gives the member. */
    Member finish(int ownershipBasisPoints, boolean pilot) {
        List<Asset> placed = new ArrayList<>();
        assets.forEach((asset, row) -> placed.add(placedOn(asset, references(row, "runsOn"))));
        List<Contract> contracts = contracts();
        List<Dependency> dependencies = dependencies();
        var capacities = SharedSheets.capacities(book.table("staffing"), id);
        var freezes = SharedSheets.freezes(book.table("freeze"), id, context);
        List<Budget> budgets = budgets();
        List<Pin> pins = pins();
        book.close();
        return new Member(
                id,
                name,
                number,
                inhabitants,
                inhabitantsDate,
                fteCenti,
                ictStaff,
                ownershipBasisPoints,
                pilot,
                placed,
                contracts,
                dependencies,
                capacities,
                freezes,
                budgets,
                pins,
                where);
    }

    /** How complete the workbook was; complete after {@link #finish}. */
    DataQuality quality() {
        int[] filled = book.filled();
        return new DataQuality(id, filled[0], filled[1], dated, priced, contractRows, resolved, references);
    }

    private List<String> references(RowReader row, String column) {
        List<String> found = new ArrayList<>();
        for (String written : row.items(column)) {
            String asset = reference(row, column, written);
            if (asset != null && !found.contains(asset)) {
                found.add(asset);
            }
        }
        return found;
    }

    private @Nullable String reference(RowReader row, String column, String written) {
        references++;
        String asset = context.asset(row, column, written, id);
        if (asset != null) {
            resolved++;
        }
        return asset;
    }

    private List<Contract> contracts() {
        List<Contract> contracts = new ArrayList<>();
        Map<String, String> ids = new LinkedHashMap<>();
        for (RowReader row : book.rows("contracts")) {
            contractRows++;
            String local = row.text("contract");
            List<String> covers = references(row, "covers");
            Money price = row.money("annualPrice");
            if (price != null) {
                priced++;
            }
            YearMonth end = row.ongoing("end") ? null : row.month("end");
            if (end != null || row.ongoing("end")) {
                dated++;
            }
            if (!row.unusable() && covers.isEmpty()) {
                row.report("contract.covers-nothing", "covers", "");
                row.reject();
            }
            if (!row.unusable() && ids.putIfAbsent(ReadContext.fold(local), local) != null) {
                row.report("id.duplicate", "contract", "");
                row.reject();
            }
            if (!row.unusable()) {
                contracts.add(contract(row, local, covers, price, end));
            }
        }
        return contracts;
    }

    private Contract contract(
            RowReader row, String local, List<String> covers, @Nullable Money stated, @Nullable YearMonth end) {
        Money price = stated == null ? row.moneyOr("annualPrice") : stated;
        if (end == null && !row.ongoing("end")) {
            row.useDefault("end", CellParser.ONGOING, price);
        }
        YearMonth start = row.month("start");
        YearMonth ended = end;
        if (start != null && end != null && end.isBefore(start)) {
            row.report("contract.end-before-start", "end", start.toString());
            start = null;
            // An end that cannot be right says nothing of what came after it.
            ended = null;
        }
        Renewal renewal = row.choiceOr("renewal", Renewal.class, price);
        if (today != null && ended != null && ended.isBefore(today)) {
            if (renewal != Renewal.TACIT) {
                row.report("contract.expired", "end", today.toString(), id + "/" + local);
            } else if (row.blank("renewal")) {
                row.report("contract.renewal-assumed", "end", today.toString(), id + "/" + local);
            }
        }
        List<Integer> options = row.durations("options");
        Integer used =
                row.blank("options") && row.blank("optionsUsed") ? Integer.valueOf(0) : row.integer("optionsUsed");
        if (used == null) {
            used = Defaults.get("contract.options-used").integer();
            row.useDefault("optionsUsed", String.valueOf(used), price);
        }
        if (used > options.size()) {
            row.report("contract.options-used", "optionsUsed", String.valueOf(options.size()));
            used = options.size();
        }
        Integer notice = row.months("noticeMonths");
        if (notice != null && notice > 120) {
            row.report("value.out-of-range", "noticeMonths", "0–120", "column:contracts.noticeMonths");
            notice = null;
        }
        if (notice == null) {
            notice = Defaults.get("contract.notice-months").integer();
            row.useDefault("noticeMonths", String.valueOf(notice), price);
        }
        Integer optionPrice = row.basisPoints("optionPrice", -5000, 5000, BigDecimal.ZERO);
        Money fee = row.money("terminationFee");
        YearMonth callOffFrom = row.month("callOffFrom");
        YearMonth callOffUntil = row.month("callOffUntil");
        boolean backwards = callOffFrom != null && callOffUntil != null && callOffUntil.isBefore(callOffFrom);
        if (backwards) {
            row.report("period.until-before-from", "callOffUntil", String.valueOf(callOffFrom));
        }
        List<OptionRight> holder = new ArrayList<>();
        for (String written : row.items("optionHolderIn")) {
            String target = context.target(written);
            references++;
            if (target == null) {
                context.unknown(row, "optionHolderIn", written, "reference.unknown", "target:" + written);
            } else {
                resolved++;
                if (!backwards) {
                    holder.add(new OptionRight(target, callOffFrom, callOffUntil));
                }
            }
        }
        return new Contract(
                id + "/" + local,
                id,
                row.text("vendor"),
                covers,
                start,
                end,
                row.month("boundUntil"),
                notice,
                row.choiceOr("noticeEnd", NoticeEnd.class, price),
                options,
                used,
                optionPrice == null ? 0 : optionPrice,
                renewal,
                fee == null ? Money.ZERO : fee,
                price,
                row.basisPointsOr("index", -5000, 5000, BigDecimal.ZERO),
                row.choiceOr("procurement", Procurement.class, Money.ZERO),
                holder,
                row.yes("confidential"),
                row.where());
    }

    private List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (RowReader row : book.rows("dependencies")) {
            String writtenFrom = row.text("from");
            String writtenTo = row.text("to");
            EdgeType type = row.choice("type", EdgeType.class);
            String from = writtenFrom.isEmpty() ? null : reference(row, "from", writtenFrom);
            String to = writtenTo.isEmpty() ? null : end(row, writtenTo);
            if (from != null && from.equals(to)) {
                row.report("dependency.self", "to", "");
                to = null;
            }
            if (from == null || to == null || type == null) {
                row.reject();
                continue;
            }
            Money bridge = Money.ZERO;
            if (type.bridged()) {
                Money stated = row.money("bridgePerMonth");
                bridge = stated == null ? Defaults.money("dependency.bridge-per-month") : stated;
                if (stated == null) {
                    row.useDefault(
                            "bridgePerMonth",
                            Defaults.get("dependency.bridge-per-month").value(),
                            bridge.times(12));
                }
            }
            dependencies.add(new Dependency(from, to, type, bridge, row.text("note"), row.where()));
        }
        return dependencies;
    }

    private @Nullable String end(RowReader row, String written) {
        if (!written.regionMatches(true, 0, "EXT", 0, 3) || !written.matches("(?i)EXT\\s*[:/].*")) {
            return reference(row, "to", written);
        }
        references++;
        String wanted = written.replaceFirst("(?i)EXT\\s*[:/]\\s*", "");
        var external = ExternalComponents.find(wanted);
        if (external.isEmpty()) {
            row.report("reference.unknown", "to", "");
            return null;
        }
        resolved++;
        return Dependency.EXTERNAL_PREFIX + external.get().code();
    }

    private List<Budget> budgets() {
        List<Budget> budgets = new ArrayList<>();
        for (RowReader row : book.rows("budget")) {
            Integer year = row.integer("year");
            Money ceiling = row.money("ceiling");
            if (year != null && (year < 2000 || year > 2099)) {
                row.report("value.out-of-range", "year", "2000–2099", "column:budget.year");
                row.reject();
            }
            if (!row.unusable() && year != null && ceiling != null) {
                budgets.add(new Budget(id, year, ceiling, row.where()));
            }
        }
        return budgets;
    }

    private List<Pin> pins() {
        List<Pin> pins = new ArrayList<>();
        for (RowReader row : book.rows("pins")) {
            String subject = row.text("subject");
            String target = row.text("target");
            YearMonth month = row.month("month");
            if (subject.isEmpty()) {
                continue;
            }
            Pin pin = context.pin(
                    row, "subject", "target", subject, target, month, row.text("reason"), id, "reference.unknown");
            if (pin == null) {
                row.reject();
            } else {
                pins.add(pin);
            }
        }
        return pins;
    }

    private static Asset placedOn(Asset a, List<String> runsOn) {
        return new Asset(
                a.id(),
                a.kind(),
                a.member(),
                a.name(),
                a.area(),
                a.product(),
                a.vendor(),
                a.version(),
                a.hosting(),
                runsOn,
                a.users(),
                a.criticality(),
                a.personalData(),
                a.archiveDuty(),
                a.skilledPersons(),
                a.supportedUntil(),
                a.annualCost(),
                a.owner(),
                a.moveGroup(),
                a.earliest(),
                a.latest(),
                a.bookValue(),
                a.depreciatedUntil(),
                a.note(),
                a.where());
    }
}
