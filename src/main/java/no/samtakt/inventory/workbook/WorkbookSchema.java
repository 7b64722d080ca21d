package no.samtakt.inventory.workbook;

import static no.samtakt.inventory.workbook.ColumnSpec.choice;
import static no.samtakt.inventory.workbook.ColumnSpec.of;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtakt.common.Texts;

/**
 * The layout of Samtakt's own workbooks as data: which sheets, which columns, what a cell means, which default stands in for
 * an empty one. Names, notes and labels are in the bundle of this package; nothing else in the product names a column.
 *
 * <p>Bundle keys: {@code sheet.<sheet>}, {@code sheet.<sheet>.note}, {@code column.<sheet>.<column>},
 * {@code column.<sheet>.<column>.note}, {@code value.<list>.<code>}, {@code unit.<unit>}, {@code example.<sheet>.<column>}.
 */
public final class WorkbookSchema {

    /** The two kinds of workbook. */
    public enum Kind {
        /** One per municipality. */
        MEMBER,
        /** One for the co-operation. */
        COOPERATION
    }

    /** Languages the workbooks can be written in; the reader knows all of them at once. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"), Locale.forLanguageTag("da"));

    private static final List<SheetSpec> MEMBER = List.of(
            new SheetSpec(
                    "municipality",
                    false,
                    true,
                    List.of(
                            text("name").asRequired(),
                            text("number"),
                            integer("inhabitants").asRequired().in("persons"),
                            of("inhabitantsDate", ValueType.DATE).orElse("member.inhabitants-date"),
                            of("fte", ValueType.NUMBER).asImportant().in("fte").orElse("member.fte"),
                            integer("ictStaff").in("persons"))),
            new SheetSpec(
                    "systems",
                    false,
                    true,
                    List.of(
                            text("id").asRequired(),
                            text("name").asRequired(),
                            choice("area", ValueLists.AREA).asRequired(),
                            text("product").asImportant(),
                            text("vendor").asImportant(),
                            text("version"),
                            choice("hosting", "hosting").asImportant().orElse("system.hosting"),
                            ids("runsOn"),
                            integer("users").asImportant().in("users").orElse("system.users"),
                            choice("criticality", "criticality").asImportant().orElse("system.criticality"),
                            choice("personalData", "personalData").orElse("system.personal-data"),
                            yesNo("archiveDuty").orElse("system.archive-duty"),
                            integer("skilledPersons")
                                    .asImportant()
                                    .in("persons")
                                    .orElse("system.skilled-persons"),
                            month("supportedUntil"),
                            money("annualCost", "perYear").orElse("system.annual-cost"),
                            text("owner"),
                            text("moveGroup"),
                            month("earliest"),
                            month("latest"),
                            text("note"))),
            new SheetSpec(
                    "infrastructure",
                    false,
                    false,
                    List.of(
                            text("id").asRequired(),
                            text("name").asRequired(),
                            choice("type", ValueLists.AREA).asRequired(),
                            text("product").asImportant(),
                            ids("runsOn"),
                            money("annualCost", "perYear").asImportant().orElse("component.annual-cost"),
                            money("bookValue", "amount"),
                            month("depreciatedUntil"),
                            month("supportedUntil"),
                            integer("skilledPersons")
                                    .asImportant()
                                    .in("persons")
                                    .orElse("system.skilled-persons"),
                            text("note"))),
            new SheetSpec(
                    "contracts",
                    false,
                    true,
                    List.of(
                            text("contract").asRequired(),
                            text("vendor"),
                            ids("covers").asRequired(),
                            month("start"),
                            month("end").asImportant().orElse("contract.end"),
                            month("boundUntil"),
                            integer("noticeMonths").asImportant().in("months").orElse("contract.notice-months"),
                            choice("noticeEnd", "noticeEnd").orElse("contract.notice-end"),
                            of("options", ValueType.DURATIONS).in("years"),
                            integer("optionsUsed").in("count").orElse("contract.options-used"),
                            of("optionPrice", ValueType.PERCENT).in("percent"),
                            choice("renewal", "renewal").asImportant().orElse("contract.renewal"),
                            money("terminationFee", "amount"),
                            money("annualPrice", "perYear").asImportant().orElse("contract.annual-price"),
                            of("index", ValueType.PERCENT).in("percent").orElse("contract.index"),
                            choice("procurement", "procurement").orElse("contract.procurement"),
                            ids("optionHolderIn"),
                            month("callOffFrom"),
                            month("callOffUntil"),
                            yesNo("confidential"))),
            new SheetSpec(
                    "dependencies",
                    false,
                    false,
                    List.of(
                            text("from").asRequired(),
                            text("to").asRequired(),
                            choice("type", "edgeType").asRequired(),
                            money("bridgePerMonth", "perMonth").orElse("dependency.bridge-per-month"),
                            text("note"))),
            new SheetSpec("staffing", false, false, capacityColumns()),
            new SheetSpec("freeze", false, false, freezeColumns()),
            new SheetSpec(
                    "budget",
                    false,
                    false,
                    List.of(
                            of("year", ValueType.YEAR).asRequired(),
                            money("ceiling", "amount").asRequired())),
            new SheetSpec(
                    "pins",
                    false,
                    false,
                    List.of(text("subject").asRequired(), text("target"), month("month"), text("reason"))));

    /** Values of columns of other lists that the layout has no place for; in a member's workbook only when there are any. */
    public static final SheetSpec EXTRAS = new SheetSpec(
            "extras",
            false,
            false,
            List.of(
                    text("sheet").asRequired(),
                    text("id"),
                    text("header").asRequired(),
                    text("value").asRequired(),
                    text("source")));

    private static final List<SheetSpec> COOPERATION = List.of(
            new SheetSpec(
                    "cooperation",
                    true,
                    true,
                    List.of(
                            text("name").asRequired(),
                            text("notice"),
                            choice("country", "country").orElse("cooperation.country"),
                            text("currency").orElse("cooperation.currency"),
                            of("planningDate", ValueType.DATE).asRequired(),
                            month("planStart").asRequired(),
                            month("lastGoLive").asRequired(),
                            integer("analysisYears").in("years").orElse("cooperation.analysis-years"),
                            of("discountRate", ValueType.PERCENT).in("percent").orElse("cooperation.discount-rate"),
                            text("priceLevel"),
                            text("vat"),
                            text("form"),
                            money("internalDayRate", "perDay").orElse("cooperation.internal-day-rate"),
                            money("externalDayRate", "perDay").orElse("cooperation.external-day-rate"),
                            money("riskPrice", "perPoint").orElse("cooperation.risk-price"),
                            of("equalShare", ValueType.PERCENT).in("percent").orElse("cooperation.equal-share"),
                            integer("criticalLimit").in("count").orElse("cooperation.critical-limit"),
                            of("commonShare", ValueType.PERCENT).in("percent"))),
            new SheetSpec(
                    "members",
                    false,
                    true,
                    List.of(
                            text("municipality").asRequired(),
                            of("ownership", ValueType.PERCENT).in("percent"),
                            yesNo("pilot"),
                            of("joined", ValueType.DATE),
                            month("noticeGiven"),
                            month("lastMonth"),
                            text("note"))),
            new SheetSpec(
                    "areas",
                    false,
                    true,
                    List.of(
                            text("code").asRequired(),
                            text("name").asRequired(),
                            choice("layer", "layer").orElse("area.layer"),
                            integer("weight").in("points").orElse("area.weight"),
                            choice("participation", "participation").orElse("area.participation"),
                            text("currentStandard"))),
            new SheetSpec(
                    "targets",
                    false,
                    true,
                    List.of(
                            text("id").asRequired(),
                            choice("area", ValueLists.AREA).asRequired(),
                            text("product").asRequired(),
                            text("vendor"),
                            choice("hosting", "hosting").orElse("target.hosting"),
                            text("host"),
                            yesNo("running"),
                            choice("procurement", "procurement").orElse("target.procurement"),
                            integer("leadMonths").in("months").orElse("target.lead-months"),
                            integer("establishMonths").in("months").orElse("target.establish-months"),
                            money("establishCost", "amount").orElse("target.establish-cost"),
                            money("fixedPerYear", "perYear").orElse("target.fixed-per-year"),
                            money("perUser", "perUserYear").orElse("target.per-user"),
                            money("perInhabitant", "perInhabitantYear").orElse("target.per-inhabitant"),
                            money("waveCost", "perWave").orElse("target.wave-cost"),
                            ids("requires"),
                            integer("minimumMembers").in("count").orElse("target.minimum-members"),
                            yesNo("pilotRequired"),
                            ids("eligible"))),
            new SheetSpec(
                    "effort",
                    false,
                    true,
                    List.of(
                            choice("area", ValueLists.AREA).asRequired(),
                            choice("mode", "mode").asRequired(),
                            integer("durationMonths").in("months").orElse("effort.duration-months"),
                            of("effort", ValueType.EFFORT).in("days"),
                            integer("parallelMonths").in("months").orElse("effort.parallel-months"),
                            integer("hypercareMonths").in("months").orElse("effort.hypercare-months"),
                            of("probability", ValueType.PERCENT).in("percent").orElse("effort.probability"))),
            new SheetSpec(
                    "vendorCapacity",
                    false,
                    false,
                    List.of(
                            text("vendor").asRequired(),
                            month("from"),
                            month("until"),
                            integer("concurrent").in("count").orElse("vendor.concurrent"))),
            new SheetSpec("programmeTeam", false, false, capacityColumns()),
            new SheetSpec(
                    "councils",
                    false,
                    false,
                    List.of(
                            text("municipality"),
                            of("months", ValueType.MONTHS_OF_YEAR).orElse("council.months"))),
            new SheetSpec("commonFreeze", false, false, freezeColumns()),
            new SheetSpec(
                    "variants",
                    false,
                    false,
                    List.of(
                            text("name").asRequired(),
                            text("description"),
                            money("riskPrice", "perPoint").orElse("variant.risk-price"),
                            integer("fairnessPrice").in("percent").orElse("variant.fairness-price"),
                            choice("approach", "approach").orElse("variant.approach"),
                            choice("oneArea", ValueLists.AREA),
                            integer("horizonMonths").in("months").orElse("variant.horizon-months"),
                            choice("participation", "participation").orElse("variant.participation"),
                            of("pins", ValueType.PINS),
                            of("capacityFactor", ValueType.PERCENT)
                                    .in("percent")
                                    .orElse("variant.capacity-factor"),
                            integer("sitOutLimit").in("count"),
                            choice("winWin", "winWin"),
                            money("earlyTolerance", "perInhabitant"),
                            ids("absent"),
                            of("joining", ValueType.PINS))),
            new SheetSpec(
                    "uncertainty",
                    false,
                    false,
                    true,
                    List.of(
                            choice("kind", "uncertaintyKind").asRequired(),
                            choice("area", ValueLists.AREA),
                            text("target"),
                            of("low", ValueType.PERCENT).asRequired().in("percent"),
                            of("likely", ValueType.PERCENT).in("percent"),
                            of("high", ValueType.PERCENT).asRequired().in("percent"),
                            text("source"))),
            new SheetSpec(
                    "priceTiers",
                    false,
                    false,
                    true,
                    List.of(
                            text("target").asRequired(),
                            choice("unit", "volumeUnit").asRequired(),
                            integer("from").asRequired().in("count"),
                            money("price", "perUnitYear").asRequired())),
            new SheetSpec(
                    "forms",
                    false,
                    false,
                    true,
                    List.of(
                            text("scope"),
                            choice("form", "form").asRequired(),
                            yesNo("exists"),
                            text("host"),
                            ids("founding"),
                            choice("governing", "decisionBody"),
                            integer("setupMonths").in("months"),
                            integer("approvalMonths").in("months"),
                            choice("award", "awardRight"),
                            of("overhead", ValueType.PERCENT).in("percent"),
                            integer("noticeMonths").in("months"),
                            choice("employer", "employer"),
                            text("note"))),
            new SheetSpec(
                    "sharing",
                    true,
                    false,
                    true,
                    List.of(
                            text("secretariatKey"),
                            text("projectKey"),
                            text("operationKey"),
                            text("addOnKey"),
                            integer("noticeMonths").in("months"),
                            money("hourRate", "perHour"),
                            of("hourTolerance", ValueType.NUMBER).in("hours"),
                            text("hoursKey"),
                            yesNo("evenedByWork"))),
            new SheetSpec(
                    "keys",
                    false,
                    false,
                    true,
                    List.of(
                            text("key").asRequired(),
                            choice("basis", "shareBasis").asRequired(),
                            text("element"),
                            text("weight").asRequired())),
            new SheetSpec(
                    "costElements",
                    false,
                    false,
                    true,
                    List.of(
                            text("id").asRequired(),
                            text("name").asRequired(),
                            choice("kind", "costKind").asRequired(),
                            text("key"),
                            money("amount", "perYear"),
                            money("price", "amount"),
                            choice("priceBasis", "shareBasis").orElse("sharing.price-basis"),
                            integer("paymentsPerYear").in("count").orElse("sharing.payments-per-year"),
                            month("from"),
                            month("until"),
                            text("host"),
                            of("overhead", ValueType.PERCENT).in("percent"),
                            money("floor", "perYear"),
                            money("cap", "perYear"),
                            choice("paid", "paymentTime").orElse("sharing.paid"),
                            choice("partYear", "partYear").orElse("sharing.part-year"),
                            ids("group"),
                            money("external", "perYear"),
                            text("externalSource"))),
            new SheetSpec(
                    "memberFigures",
                    false,
                    false,
                    true,
                    List.of(
                            of("year", ValueType.YEAR).asRequired(),
                            text("municipality").asRequired(),
                            text("element"),
                            integer("inhabitants").in("persons"),
                            of("fte", ValueType.NUMBER).in("fte"),
                            integer("users").in("users"),
                            of("units", ValueType.NUMBER).in("count"),
                            of("usage", ValueType.NUMBER).in("count"),
                            of("ownership", ValueType.PERCENT).in("percent"),
                            money("fixedAmount", "perYear"),
                            money("ownCost", "perYear"),
                            of("hours", ValueType.NUMBER).in("hours"))),
            new SheetSpec(
                    "costAccounts",
                    false,
                    false,
                    true,
                    List.of(
                            of("year", ValueType.YEAR).asRequired(),
                            text("element").asRequired(),
                            money("actual", "amount"),
                            money("external", "amount"))),
            new SheetSpec(
                    "benefits",
                    false,
                    false,
                    true,
                    List.of(
                            text("id").asRequired(),
                            text("name").asRequired(),
                            choice("kind", "benefitKind").asRequired(),
                            ids("municipalities"),
                            yesNo("each"),
                            text("key"),
                            ids("areas"),
                            money("perYear", "perYear"),
                            of("days", ValueType.NUMBER).in("days"),
                            integer("score"),
                            text("goal"),
                            text("owner"),
                            text("measure"),
                            choice("landing", "landing"),
                            month("start"),
                            month("until"),
                            integer("rampMonths").in("months"),
                            choice("condition", "benefitCondition"),
                            yesNo("elsewhere"),
                            text("source"))),
            new SheetSpec(
                    "answers",
                    false,
                    false,
                    true,
                    List.of(
                            choice("topic", "topic").asRequired(),
                            choice("area", ValueLists.AREA),
                            text("municipality"),
                            choice("answer", "yesNo").asRequired(),
                            text("owner"),
                            text("note"))));

    private WorkbookSchema() {}

    /** The sheets of a kind of workbook, in order. */
    public static List<SheetSpec> sheets(Kind kind) {
        return kind == Kind.MEMBER ? MEMBER : COOPERATION;
    }

    /** The sheet of a key. */
    public static Optional<SheetSpec> findSheet(Kind kind, String key) {
        return sheets(kind).stream().filter(sheet -> sheet.key().equals(key)).findFirst();
    }

    /** The texts of the workbooks in a language. */
    public static Texts texts(Locale language) {
        return Texts.of(WorkbookSchema.class.getPackageName(), language);
    }

    private static List<ColumnSpec> capacityColumns() {
        return List.of(
                text("role").asRequired(),
                month("from").asRequired(),
                month("until"),
                of("daysPerMonth", ValueType.NUMBER).asRequired().in("daysPerMonth"));
    }

    private static List<ColumnSpec> freezeColumns() {
        return List.of(
                ids("areas"),
                month("from").asRequired(),
                month("until").asRequired(),
                choice("kind", "freezeKind").orElse("freeze.kind"),
                of("factor", ValueType.PERCENT).in("percent").orElse("freeze.factor"),
                text("note"));
    }

    private static ColumnSpec text(String key) {
        return of(key, ValueType.TEXT);
    }

    private static ColumnSpec integer(String key) {
        return of(key, ValueType.INTEGER);
    }

    private static ColumnSpec month(String key) {
        return of(key, ValueType.MONTH);
    }

    private static ColumnSpec ids(String key) {
        return of(key, ValueType.IDS);
    }

    private static ColumnSpec yesNo(String key) {
        return of(key, ValueType.YES_NO);
    }

    private static ColumnSpec money(String key, String unit) {
        return of(key, ValueType.MONEY).in(unit);
    }
}
