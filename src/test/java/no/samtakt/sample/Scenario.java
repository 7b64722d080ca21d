package no.samtakt.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * A known co-operation for the library of scenarios: its members, form and keys as the sources tell them, and a small made-up
 * inventory, the same for all but for the products named.
 */
final class Scenario {

    /** Where the library is kept. */
    static final Path FOLDER = Path.of("data", "scenarios");

    /** A member as listed: its inhabitants, and what else a key may need. */
    record Party(String name, int inhabitants, int fte, String ownership, boolean pilot) {}

    private final String folder;
    private final Locale language;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> sheets = new LinkedHashMap<>();
    private final List<Map<String, Object>> memberRows = new ArrayList<>();
    private List<Map<String, String>> areas = List.of();
    private String inhabitantsDate = "";
    private final Map<String, BigDecimal> priceOf = new LinkedHashMap<>();
    private String optionArea = "";
    private String sitOutLimit = "";
    private String winWin = "";
    private int firstOption;
    private int endOption;
    private int days = 12;
    private String source = "";
    private String key = "";

    private Scenario(String folder, Locale language, String name, String form) {
        this.folder = folder;
        this.language = language;
        facts.put("name", name);
        facts.put("notice", notice());
        facts.put("form", form);
        facts.put("discountRate", "4");
        facts.put("internalDayRate", "4500");
        facts.put("externalDayRate", "9800");
        facts.put("riskPrice", "1500");
        facts.put("criticalLimit", "2");
    }

    static Scenario danish(String folder, String name, String form) {
        Scenario scenario = new Scenario(folder, Locale.forLanguageTag("da"), name, form);
        scenario.facts.put("country", "DK");
        scenario.facts.put("currency", "DKK");
        scenario.facts.put("vat", "uden moms");
        return scenario;
    }

    static Scenario norwegian(String folder, String name, String form) {
        Scenario scenario = new Scenario(folder, Locale.forLanguageTag("nb"), name, form);
        scenario.facts.put("country", "NO");
        scenario.facts.put("currency", "NOK");
        scenario.facts.put("vat", "uten mva (kompensasjon)");
        return scenario;
    }

    /** @param start first month of the plan; it is made half a year before, and something may go live for three years */
    Scenario from(String start) {
        YearMonth first = YearMonth.parse(start);
        facts.put("planningDate", first.minusMonths(6).atDay(1).toString());
        facts.put("planStart", start);
        facts.put("lastGoLive", first.plusMonths(35).toString());
        facts.put("analysisYears", "5");
        facts.put("priceLevel", first.getYear() + (danish() ? "-priser" : "-kroner"));
        return this;
    }

    /**
     * The form of organisation that holds for all of it.
     *
     * @param exists whether it is in force when the plan begins
     * @param host may be empty
     */
    Scenario form(String code, boolean exists, String host) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("form", code);
        row.put("exists", exists);
        if (!host.isEmpty()) {
            row.put("host", host);
        }
        sheets.put("forms", List.of(row));
        return this;
    }

    Scenario fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** What every member pays a year today for an area, whatever its size. */
    Scenario prices(String area, String perYear) {
        priceOf.put(area, new BigDecimal(perYear));
        return this;
    }

    /** Members, by index, that hold an option in the procurement of an area's target. */
    Scenario optionHolders(String area, int first, int end) {
        optionArea = area;
        firstOption = first;
        endOption = end;
        return this;
    }

    /** Areas a member may stay out of at most. */
    Scenario sitOutLimit(int areas) {
        sitOutLimit = String.valueOf(areas);
        return this;
    }

    /** Nobody may pay more than if nothing were done, in the end or in the first three years. */
    Scenario nobodyMayLose() {
        winWin = "HARD";
        return this;
    }

    /** Prices a unit and year, by volume from which each holds. */
    Scenario priceTiers(String target, String unit, String... fromAndPrice) {
        StringBuilder table = new StringBuilder("target | unit | from | price\n");
        for (String step : fromAndPrice) {
            table.append(target)
                    .append(" | ")
                    .append(unit)
                    .append(" | ")
                    .append(step)
                    .append('\n');
        }
        List<Map<String, Object>> rows = new ArrayList<>(sheets.getOrDefault("priceTiers", List.of()));
        rows.addAll(RowTable.read(Kind.COOPERATION, "priceTiers", table.toString()));
        sheets.put("priceTiers", rows);
        return this;
    }

    /** Days of IT operations one move takes; system owners give half of it. */
    Scenario days(int perMove) {
        days = perMove;
        return this;
    }

    /** Where inhabitants and keys come from, for the list of scenarios. */
    Scenario source(String date, String told, String shared) {
        inhabitantsDate = date;
        source = told;
        key = shared;
        return this;
    }

    Scenario member(String name, int inhabitants) {
        return member(name, inhabitants, 0, "", false);
    }

    /**
     * @param fte full-time equivalents of the whole municipality; 0 for the default
     * @param ownership per cent, as written; may be empty
     */
    Scenario member(String name, int inhabitants, int fte, String ownership, boolean pilot) {
        parties.add(new Party(name, inhabitants, fte, ownership, pilot));
        return this;
    }

    /** Something further in the list of members, for the last one added. */
    Scenario membership(String columns, String row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("municipality", parties.get(parties.size() - 1).name());
        RowTable.read(Kind.COOPERATION, "members", columns + "\n" + row).forEach(values::putAll);
        memberRows.add(values);
        return this;
    }

    /** A further sheet of the co-operation's workbook. */
    Scenario sheet(String sheet, String table) {
        sheets.put(sheet, RowTable.read(Kind.COOPERATION, sheet, table));
        return this;
    }

    /** The sheet of sharing, one key a line. */
    Scenario sharing(String table) {
        sheets.put("sharing", RowTable.readLines(Kind.COOPERATION, "sharing", table));
        return this;
    }

    /** One line a member and year in the sheet of figures; {@code column} as in that sheet. */
    Scenario figures(int year, String element, String column, List<String> values) {
        List<Map<String, Object>> rows = sheets.computeIfAbsent("memberFigures", sheet -> new ArrayList<>());
        for (int i = 0; i < values.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("year", (long) year);
            row.put("municipality", parties.get(i).name());
            if (!element.isEmpty()) {
                row.put("element", element);
            }
            row.put(column, new BigDecimal(values.get(i)));
            rows.add(row);
        }
        return this;
    }

    /**
     * What is to become common, a line an area: {@code area | today | price | target | vendor | procurement | lead | build |
     * establish | fixed | newPrice | least}, {@code today} being products the members have in turn, {@code price} and
     * {@code newPrice} per inhabitant and year. A target somebody has today is running.
     */
    Scenario areas(String table) {
        List<String> lines = table.lines().toList();
        List<String> keys = cells(lines.get(0));
        areas = lines.subList(1, lines.size()).stream()
                .map(line -> {
                    List<String> cells = cells(line);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < keys.size(); i++) {
                        row.put(keys.get(i), i < cells.size() ? cells.get(i) : "");
                    }
                    return row;
                })
                .toList();
        return this;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    boolean danish() {
        return "da".equals(language.getLanguage());
    }

    String folder() {
        return folder;
    }

    Locale language() {
        return language;
    }

    List<Party> parties() {
        return parties;
    }

    String name() {
        return facts.getOrDefault("name", "");
    }

    private String notice() {
        return danish() ? "Illustrationsdata – ikke kommunernes oplysninger" : Samples.NOTICE;
    }

    /** Its line in the list of scenarios. */
    String line() {
        return "| [" + name() + "](" + folder + ") | " + parties.size() + " | "
                + parties.stream().mapToLong(Party::inhabitants).sum() + " | " + facts.get("form") + " | " + key + " | "
                + source + " | oppdiktet, til illustrasjon | [rapport](../../reports/scenarios/" + folder
                + "/report.html) |";
    }

    // ---- workbooks

    /** Its workbooks, by path below {@code data}. */
    List<Samples.Workbook> workbooks() {
        List<Samples.Workbook> books = new ArrayList<>();
        books.add(book(danish() ? "samarbejde" : "samarbeid", Kind.COOPERATION, cooperation()));
        for (int i = 0; i < parties.size(); i++) {
            books.add(book(Names.memberId(parties.get(i).name()), Kind.MEMBER, member(i)));
        }
        return books;
    }

    private Samples.Workbook book(String file, Kind kind, Map<String, List<Map<String, Object>>> rows) {
        return new Samples.Workbook("scenarios/" + folder + "/" + file + ".xlsx", kind, rows, language, notice(), true);
    }

    private Map<String, List<Map<String, Object>>> cooperation() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put(
                "cooperation",
                RowTable.readLines(
                        Kind.COOPERATION,
                        "cooperation",
                        facts.entrySet().stream()
                                .map(fact -> fact.getKey() + " | " + fact.getValue())
                                .collect(Collectors.joining("\n"))));
        rows.put("members", members());
        rows.put("areas", areas.stream().map(this::area).toList());
        rows.put("targets", areas.stream().map(this::target).toList());
        rows.put(
                "effort",
                RowTable.read(
                        Kind.COOPERATION,
                        "effort",
                        "area | mode | durationMonths | effort | parallelMonths | hypercareMonths | probability\n"
                                + areas.stream()
                                        .map(row -> row.get("area") + " | BIG_BANG | 3 | " + role() + " " + days + "; "
                                                + owner() + " " + (days + 1) / 2 + " | 0 | 1 | 10")
                                        .collect(Collectors.joining("\n"))));
        rows.put(
                "variants",
                RowTable.read(
                        Kind.COOPERATION,
                        "variants",
                        "name | description | riskPrice | fairnessPrice | approach | horizonMonths | participation |"
                                + " capacityFactor"
                                + (sitOutLimit.isEmpty() ? "" : " | sitOutLimit")
                                + (winWin.isEmpty() ? "" : " | winWin")
                                + "\n"
                                + (danish() ? "Samlet | Laveste samlede omkostning" : "Samlet | Lavest samlet kostnad")
                                + " | 1500 | 50 | FREE | 36 | VOLUNTARY | 100"
                                + (sitOutLimit.isEmpty() ? "" : " | " + sitOutLimit)
                                + (winWin.isEmpty() ? "" : " | " + winWin)));
        rows.put("councils", councils());
        rows.putAll(sheets);
        return rows;
    }

    /** Danish councils meet every month but July; Norwegian ones six times a year, not all in the same months. */
    private List<Map<String, Object>> councils() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("municipality", parties.get(i).name());
            row.put(
                    "months",
                    danish()
                            ? List.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)
                            : i % 2 == 0 ? List.of(2, 4, 6, 9, 11, 12) : List.of(3, 5, 6, 9, 10, 12));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> members() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Party party : parties) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("municipality", party.name());
            if (!party.ownership().isEmpty()) {
                row.put("ownership", new BigDecimal(party.ownership()));
            }
            row.put("pilot", party.pilot());
            memberRows.stream()
                    .filter(more -> party.name().equals(more.get("municipality")))
                    .forEach(row::putAll);
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> area(Map<String, String> area) {
        String code = area.get("area");
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", code);
        row.put("name", FunctionAreas.find(code).orElseThrow().name(language));
        row.put("weight", 3);
        row.put("participation", "VOLUNTARY");
        return row;
    }

    private Map<String, Object> target(Map<String, String> area) {
        boolean running = List.of(area.get("today").split(";")).contains(area.get("target"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", area.get("area") + "-1");
        row.put("area", area.get("area"));
        row.put("product", area.get("target"));
        row.put("vendor", area.get("vendor"));
        row.put("hosting", "VENDOR");
        row.put("running", running);
        row.put("procurement", area.get("procurement"));
        row.put("leadMonths", Long.valueOf(area.get("lead")));
        row.put("establishMonths", Long.valueOf(area.get("build")));
        row.put("establishCost", new BigDecimal(area.get("establish")));
        row.put("fixedPerYear", new BigDecimal(area.get("fixed")));
        row.put("perInhabitant", new BigDecimal(area.get("newPrice")));
        row.put("minimumMembers", area.get("least").isEmpty() ? 2L : Long.parseLong(area.get("least")));
        return row;
    }

    private String role() {
        return danish() ? "It-drift" : "IT-drift";
    }

    private String owner() {
        return danish() ? "Systemejer" : "Systemeier";
    }

    private Map<String, List<Map<String, Object>>> member(int index) {
        Party party = parties.get(index);
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", party.name());
        facts.put("inhabitants", party.inhabitants());
        facts.put("inhabitantsDate", LocalDate.parse(inhabitantsDate));
        facts.put("fte", new BigDecimal(party.fte() > 0 ? party.fte() : fte(party)));
        rows.put("municipality", List.of(facts));
        List<Map<String, Object>> systems = new ArrayList<>();
        List<Map<String, Object>> contracts = new ArrayList<>();
        IntStream.range(0, areas.size()).forEach(a -> {
            systems.add(system(party, index, a));
            contracts.add(contract(party, index, a));
        });
        rows.put("systems", systems);
        rows.put("contracts", contracts);
        rows.put("staffing", staffing());
        return rows;
    }

    private static int fte(Party party) {
        return Math.max(
                50,
                BigDecimal.valueOf(party.inhabitants())
                        .multiply(new BigDecimal("0.075"))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }

    private Map<String, Object> system(Party party, int index, int a) {
        Map<String, String> area = areas.get(a);
        String[] today = area.get("today").split(";");
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", area.get("area") + "1");
        row.put("name", FunctionAreas.find(area.get("area")).orElseThrow().name(language));
        row.put("area", area.get("area"));
        row.put("product", today[index % today.length]);
        row.put("hosting", "VENDOR");
        row.put("users", Math.max(10, Math.min(1500, party.inhabitants() / 60)));
        row.put("criticality", "3");
        row.put("personalData", "ORDINARY");
        row.put("archiveDuty", false);
        row.put("skilledPersons", 2);
        return row;
    }

    /** Ends spread over three years, so that the members are not at the same place in their tenders. */
    private Map<String, Object> contract(Party party, int index, int a) {
        Map<String, String> area = areas.get(a);
        YearMonth start = YearMonth.parse(facts.getOrDefault("planStart", ""));
        BigDecimal price = new BigDecimal(area.get("price"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("contract", "A" + (a + 1));
        row.put("covers", List.of(area.get("area") + "1"));
        row.put("start", start.minusMonths(36));
        row.put("end", start.plusMonths(5 + 6L * ((index * 3 + a * 2) % 6)));
        row.put("noticeMonths", 6);
        row.put("noticeEnd", "MONTH");
        row.put("options", "1+1");
        row.put("optionsUsed", 0);
        row.put("renewal", "EXPRESS");
        if (optionArea.equals(area.get("area")) && index >= firstOption && index < endOption) {
            row.put("optionHolderIn", List.of(area.get("area") + "-1"));
        }
        row.put(
                "annualPrice",
                priceOf.getOrDefault(
                        area.getOrDefault("area", ""),
                        price.multiply(BigDecimal.valueOf(party.inhabitants())).setScale(-3, RoundingMode.HALF_UP)));
        return row;
    }

    private List<Map<String, Object>> staffing() {
        String start = facts.getOrDefault("planStart", "");
        return RowTable.read(
                Kind.MEMBER,
                "staffing",
                "role | from | until | daysPerMonth\n" + role() + " | " + start + " | | 40\n" + owner() + " | " + start
                        + " | | 30");
    }
}
