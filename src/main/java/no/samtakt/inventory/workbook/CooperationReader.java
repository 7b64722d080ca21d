package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.CaseFacts;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.CouncilCalendar;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Uncertainty;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.VendorCapacity;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * Turns the co-operation's workbook into a {@link Cooperation}: first what members refer to (dates, members, areas, target
 * ids), then, when the members' assets are known, the rest.
 */
final class CooperationReader {

    /** A line of the list of members. */
    record Listed(String id, String name, int ownershipBasisPoints, boolean pilot, SourceCell where) {}

    private static final BigDecimal RATE_FRACTION = new BigDecimal("0.2");

    private final SourceBook book;
    private final ReadContext context;
    private final RowReader facts;
    private final Map<String, Listed> members = new LinkedHashMap<>();
    private final List<RowReader> targetRows = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private SharingAgreement sharing = SharingAgreement.NONE;
    private CaseFacts caseFacts = CaseFacts.NONE;
    private final LocalDate planningDate;
    private final YearMonth planStart;
    private final YearMonth lastGoLive;

    CooperationReader(SourceBook book, ReadContext context) {
        this.book = book;
        this.context = context;
        List<RowReader> rows = book.rows("cooperation");
        facts = rows.isEmpty() ? new RowReader(book.table("cooperation"), Map.of(), 1) : rows.get(0);
        String money = rows.isEmpty() ? "" : facts.written("currency").strip();
        context.findings()
                .currency(
                        (money.isEmpty() ? Defaults.get("cooperation.currency").value() : money)
                                .toUpperCase(Locale.ROOT));
        LocalDate date = rows.isEmpty() ? null : facts.date("planningDate");
        YearMonth start = rows.isEmpty() ? null : facts.month("planStart");
        YearMonth last = rows.isEmpty() ? null : facts.month("lastGoLive");
        if (date == null) {
            date = start == null
                    ? LocalDate.of(2000, 1, 1)
                    : start.minusMonths(1).atDay(1);
        }
        if (start == null) {
            start = YearMonth.from(date).plusMonths(1);
        } else if (start.isBefore(YearMonth.from(date))) {
            facts.report("plan.start-before-planning", "planStart", date.toString());
            start = YearMonth.from(date);
        }
        if (last != null && last.isBefore(start)) {
            facts.report("plan.end-before-start", "lastGoLive", start.toString());
            last = null;
        }
        planningDate = date;
        planStart = start;
        lastGoLive = last == null ? start.plusMonths(35) : last;
        context.plan(planStart, lastGoLive);
        readMembers();
        readAreas();
        readTargetIds();
    }

    LocalDate planningDate() {
        return planningDate;
    }

    Map<String, Listed> members() {
        return members;
    }

    /** How the members share; to be asked after {@link #finish}. */
    SharingAgreement sharing() {
        return sharing;
    }

    /** What is stated for the business case; to be asked after {@link #finish}. */
    CaseFacts caseFacts() {
        return caseFacts;
    }

    private void readMembers() {
        for (RowReader row : book.rows("members")) {
            String name = row.text("municipality");
            Integer share = row.basisPoints("ownership", 0, 10_000, SharedSheets.FRACTION);
            boolean pilot = row.yes("pilot");
            LocalDate joined = row.date("joined");
            YearMonth notice = row.month("noticeGiven");
            YearMonth last = row.month("lastMonth");
            if (row.unusable()) {
                continue;
            }
            String id = Names.memberId(name);
            if (id.isEmpty()) {
                row.report("member.name-unusable", "municipality", "");
                row.reject();
                continue;
            }
            Listed listed = new Listed(id, name, share == null ? 0 : share, pilot, row.cell("municipality"));
            if (members.putIfAbsent(id, listed) != null) {
                row.report("id.duplicate", "municipality", "");
                row.reject();
            } else if (joined != null || notice != null || last != null) {
                memberships.add(new Membership(id, joined, notice, last, row.where()));
            }
        }
    }

    private void readAreas() {
        for (RowReader row : book.rows("areas")) {
            String code = row.text("code");
            String name = row.text("name");
            if (row.unusable()) {
                continue;
            }
            Layer layer = row.choice("layer", Layer.class);
            if (layer == null) {
                layer = ReadContext.layer(code);
                row.useDefault("layer", layer.name(), Money.ZERO);
            }
            Area area = new Area(
                    code,
                    name,
                    layer,
                    row.integerOr("weight", 0, 1_000_000),
                    row.choiceOr("participation", Participation.class, Money.ZERO),
                    row.text("currentStandard"),
                    row.where());
            if (context.areas().putIfAbsent(code, area) != null) {
                row.report("id.duplicate", "code", "");
                row.reject();
            }
        }
    }

    private void readTargetIds() {
        for (RowReader row : book.rows("targets")) {
            String id = row.text("id");
            row.text("product");
            Area area = context.area(row, "area");
            if (row.unusable() || area == null) {
                context.rejected("target:" + row.written("id"), row.where());
            } else if (context.targets().putIfAbsent(ReadContext.fold(id), id) != null) {
                row.report("id.duplicate", "id", "");
                row.reject();
            } else {
                targetRows.add(row);
            }
        }
    }

    /** Reads what remains and gives the co-operation. */
    Cooperation finish() {
        List<Target> targets =
                PriceTierSheet.add(targetRows.stream().map(this::target).toList(), book.table("priceTiers"), context);
        List<AreaEffort> efforts = efforts(targets);
        Money riskPrice = facts.moneyOr("riskPrice");
        List<VendorCapacity> vendors = vendors();
        var team = SharedSheets.capacities(book.table("programmeTeam"), "");
        List<CouncilCalendar> councils = councils();
        var freezes = SharedSheets.freezes(book.table("commonFreeze"), "", context);
        List<Variant> variants = variants(riskPrice);
        Integer commonShare = facts.basisPoints("commonShare", 0, 10_000, SharedSheets.FRACTION);
        Uncertainty uncertainty = new Uncertainty(
                commonShare == null ? Uncertainty.usualCommonShare() : commonShare,
                UncertaintySheet.deviations(book.table("uncertainty"), context));
        List<OrganisationForm> forms = FormSheet.forms(book.table("forms"), context, members.keySet());
        String country = facts.choice("country");
        if (country == null) {
            country = Defaults.get("cooperation.country").value();
            facts.useDefault("country", country, Money.ZERO);
        }
        String currency = facts.text("currency");
        if (currency.isEmpty()) {
            currency = Defaults.get("cooperation.currency").value();
            facts.useDefault("currency", currency, Money.ZERO);
        }
        String name = facts.text("name");
        Cooperation cooperation = new Cooperation(
                name,
                facts.text("notice"),
                country,
                currency,
                planningDate,
                planStart,
                lastGoLive,
                facts.integerOr("analysisYears", 1, 30),
                facts.basisPointsOr("discountRate", 0, 3000, RATE_FRACTION),
                facts.text("priceLevel"),
                facts.text("vat"),
                facts.text("form"),
                facts.moneyOr("internalDayRate"),
                facts.moneyOr("externalDayRate"),
                riskPrice,
                facts.basisPointsOr("equalShare", 0, 10_000, SharedSheets.FRACTION),
                facts.integerOr("criticalLimit", 1, 100),
                areas(),
                targets,
                efforts,
                vendors,
                team,
                councils,
                freezes,
                variants,
                uncertainty,
                forms,
                new SourceCell(book.file(), "", ""));
        sharing = FormSheet.complete(
                new SharingSheets(book, members.keySet(), context.findings()).read(memberships), forms, book);
        caseFacts = new CaseSheets(book, context, members.keySet(), sharing).read();
        book.close();
        return cooperation;
    }

    /** The areas with a known standard, in workbook order, those added for members' assets last. */
    private List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (Area area : context.areas().values()) {
            String standard = context.target(area.currentStandard());
            if (standard == null && !area.currentStandard().isEmpty()) {
                for (RowReader row : book.rows("areas")) {
                    if (row.where().equals(area.where())) {
                        context.unknown(
                                row,
                                "currentStandard",
                                area.currentStandard(),
                                "reference.unknown",
                                "target:" + area.currentStandard());
                    }
                }
            }
            areas.add(new Area(
                    area.code(),
                    area.name(),
                    area.layer(),
                    area.weight(),
                    area.participation(),
                    standard == null ? "" : standard,
                    area.where()));
        }
        return areas;
    }

    private @Nullable String member(RowReader row, String column, String written) {
        Listed listed = members.get(Names.memberId(written));
        if (listed == null) {
            row.report("reference.unknown", column, String.join(", ", members.keySet()));
            return null;
        }
        return listed.id();
    }

    private Target target(RowReader row) {
        Area area = context.area(row, "area");
        boolean running = row.yes("running");
        List<String> requires = new ArrayList<>();
        for (String written : row.items("requires")) {
            String id = context.target(written);
            if (id == null) {
                id = context.findArea(written).map(Area::code).orElse(null);
            }
            if (id == null) {
                context.unknown(row, "requires", written, "target.requires-unknown", "target:" + written);
            } else {
                requires.add(id);
            }
        }
        Set<String> eligible = new TreeSet<>();
        for (String written : row.items("eligible")) {
            String id = member(row, "eligible", written);
            if (id != null) {
                eligible.add(id);
            }
        }
        String host = row.text("host");
        String hostId = host.isEmpty() ? null : member(row, "host", host);
        Procurement procurement = running && row.blank("procurement")
                ? Procurement.NONE
                : row.choiceOr("procurement", Procurement.class, Money.ZERO);
        boolean noTender = procurement == Procurement.NONE;
        Money fixed = row.moneyOr("fixedPerYear");
        return new Target(
                row.text("id"),
                area == null ? "" : area.code(),
                row.text("product"),
                row.text("vendor"),
                row.choiceOr("hosting", Hosting.class, fixed),
                hostId == null ? "" : hostId,
                running,
                procurement,
                noTender && row.blank("leadMonths") ? 0 : row.integerOr("leadMonths", 0, 60),
                running && row.blank("establishMonths") ? 0 : row.integerOr("establishMonths", 0, 60),
                row.moneyOr("establishCost"),
                fixed,
                row.moneyOr("perUser"),
                row.moneyOr("perInhabitant"),
                row.moneyOr("waveCost"),
                requires,
                row.integerOr("minimumMembers", 1, 1000),
                row.yes("pilotRequired"),
                List.copyOf(eligible),
                List.of(),
                row.where());
    }

    private List<AreaEffort> efforts(List<Target> targets) {
        List<AreaEffort> efforts = new ArrayList<>();
        Set<String> covered = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (RowReader row : book.rows("effort")) {
            Area area = context.area(row, "area");
            Mode mode = row.choice("mode", Mode.class);
            if (area == null || mode == null) {
                continue;
            }
            if (!seen.add(area.code() + "|" + mode)) {
                row.report("id.duplicate", "mode", "");
                row.reject();
                continue;
            }
            covered.add(area.code());
            SortedMap<String, PersonDays> effort = new TreeMap<>();
            SortedMap<String, BigDecimal> days = row.effort("effort");
            if (days != null) {
                days.forEach((role, amount) -> effort.put(role, PersonDays.ofDays(amount)));
            }
            int parallel =
                    mode == Mode.BIG_BANG && row.blank("parallelMonths") ? 0 : row.integerOr("parallelMonths", 0, 24);
            efforts.add(new AreaEffort(
                    area.code(),
                    mode,
                    row.integerOr("durationMonths", 1, 60),
                    effort,
                    parallel,
                    row.integerOr("hypercareMonths", 0, 24),
                    row.basisPointsOr("probability", 0, 10_000, SharedSheets.FRACTION),
                    row.where()));
        }
        for (Target target : targets) {
            if (covered.add(target.area())) {
                SourceCell where = targetRows.stream()
                        .filter(row -> row.where().equals(target.where()))
                        .map(row -> row.cell("area"))
                        .findFirst()
                        .orElse(target.where());
                context.findings().add("effort.missing", "", where, target.area(), "sheet:effort");
                String months = Defaults.get("effort.duration-months").value();
                context.findings().useDefault("effort.duration-months", "", where, months, Money.ZERO);
                efforts.add(new AreaEffort(
                        target.area(),
                        Mode.PARALLEL,
                        Integer.parseInt(months),
                        new TreeMap<>(),
                        Defaults.get("effort.parallel-months").integer(),
                        Defaults.get("effort.hypercare-months").integer(),
                        Defaults.get("effort.probability").integer() * 100,
                        where));
            }
        }
        return efforts;
    }

    /** Reports roles in the effort sheet for which neither the programme team nor any member states capacity. */
    void checkRoles(List<Member> read) {
        Set<String> known = new TreeSet<>();
        SharedSheets.capacities(book.table("programmeTeam"), "").forEach(capacity -> known.add(capacity.role()));
        for (Member member : read) {
            member.capacities().forEach(capacity -> known.add(capacity.role()));
        }
        for (RowReader row : book.rows("effort")) {
            SortedMap<String, BigDecimal> days = row.effort("effort");
            if (days != null) {
                days.keySet().stream().filter(role -> !known.contains(role)).forEach(role -> context.findings()
                        .add(
                                "capacity.role-missing",
                                "",
                                row.cell("effort"),
                                role,
                                String.join(", ", known),
                                row.written("area")));
            }
        }
    }

    private List<VendorCapacity> vendors() {
        List<VendorCapacity> vendors = new ArrayList<>();
        for (RowReader row : book.rows("vendorCapacity")) {
            String vendor = row.text("vendor");
            YearMonth from = row.month("from");
            YearMonth until = row.month("until");
            if (from != null && until != null && until.isBefore(from)) {
                row.report("period.until-before-from", "until", from.toString());
                row.reject();
            }
            if (!row.unusable()) {
                vendors.add(new VendorCapacity(vendor, from, until, row.integerOr("concurrent", 0, 1000), row.where()));
            }
        }
        return vendors;
    }

    /** The meetings per listed member; a row without a municipality holds for those without a row of their own. */
    private List<CouncilCalendar> councils() {
        Map<String, CouncilCalendar> own = new TreeMap<>();
        CouncilCalendar all = null;
        for (RowReader row : book.rows("councils")) {
            String written = row.text("municipality");
            Set<Integer> months = row.monthsOfYear("months");
            if (months == null) {
                String fallback = Defaults.get("council.months").value();
                row.useDefault("months", fallback, Money.ZERO);
                months = new TreeSet<>();
                for (String month : fallback.split(";")) {
                    months.add(Integer.valueOf(month));
                }
            }
            if (written.isEmpty() && all != null) {
                row.report("id.duplicate", "months", "");
                row.reject();
            } else if (written.isEmpty()) {
                all = new CouncilCalendar("", months, row.where());
            } else {
                String id = member(row, "municipality", written);
                if (id == null) {
                    row.reject();
                } else if (own.putIfAbsent(id, new CouncilCalendar(id, months, row.where())) != null) {
                    row.report("id.duplicate", "municipality", "");
                    row.reject();
                }
            }
        }
        if (all != null) {
            for (String id : members.keySet()) {
                own.putIfAbsent(id, new CouncilCalendar(id, all.months(), all.where()));
            }
        }
        return List.copyOf(own.values());
    }

    private List<Variant> variants(Money riskPrice) {
        List<Variant> variants = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (RowReader row : book.rows("variants")) {
            String name = row.text("name");
            if (row.unusable()) {
                continue;
            }
            if (!names.add(ReadContext.fold(name))) {
                row.report("id.duplicate", "name", "");
                row.reject();
                continue;
            }
            Money price = row.money("riskPrice");
            if (price == null) {
                row.useDefault("riskPrice", String.valueOf(riskPrice.minor() / 100), Money.ZERO);
                price = riskPrice;
            }
            String first = row.text("oneArea");
            String firstCode = first.isEmpty()
                    ? ""
                    : context.findArea(first).map(Area::code).orElse("");
            if (!first.isEmpty() && firstCode.isEmpty()) {
                row.report(
                        "area.unknown",
                        "oneArea",
                        String.join(", ", context.areas().keySet()));
            }
            int whole = (int) ChronoUnit.MONTHS.between(planStart, lastGoLive) + 1;
            Integer horizon = row.integer("horizonMonths");
            if (horizon != null && (horizon < 1 || horizon > 240)) {
                row.report("value.out-of-range", "horizonMonths", "1–240", "column:variants.horizonMonths");
                horizon = null;
            }
            if (horizon == null) {
                row.useDefault("horizonMonths", String.valueOf(whole), Money.ZERO);
                horizon = whole;
            }
            variants.add(new Variant(
                    name,
                    row.text("description"),
                    price,
                    row.integerOr("fairnessPrice", 0, 100_000),
                    row.choiceOr("approach", Approach.class, Money.ZERO),
                    firstCode,
                    horizon,
                    row.choiceOr("participation", Participation.class, Money.ZERO),
                    pins(row),
                    row.basisPointsOr("capacityFactor", 0, 20_000, SharedSheets.FRACTION),
                    new MemberTermsRow(row, context.findings(), (column, written) -> member(row, column, written))
                            .read(),
                    row.where()));
        }
        return variants;
    }

    /** Pins of a variant: {@code area=target}, {@code area=KEEP}, {@code member/asset=month}. */
    private List<Pin> pins(RowReader row) {
        List<Pin> pins = new ArrayList<>();
        for (String item : row.items("pins")) {
            int equals = item.indexOf('=');
            if (equals < 1) {
                context.findings()
                        .add("value.not-list", "", row.cell("pins"), item, "type:PINS", "column:variants.pins");
                continue;
            }
            String subject = item.substring(0, equals).strip();
            String value = item.substring(equals + 1).strip();
            LocalDate date = CellParser.date(RawCell.ofText(value.isEmpty() ? "?" : value))
                    .value();
            YearMonth month = date == null || context.target(value) != null ? null : YearMonth.from(date);
            Pin pin = context.pin(
                    row, "pins", "pins", subject, month == null ? value : "", month, "", "", "variant.pin-unknown");
            if (pin != null) {
                pins.add(pin);
            }
        }
        return pins;
    }
}
