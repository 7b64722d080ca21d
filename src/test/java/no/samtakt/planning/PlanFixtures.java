package no.samtakt.planning;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.planning.MigrationPlan.*;

/**
 * A rich plan made by hand for tests of reports: five members, nine areas, every list filled, names that break careless
 * renderers, one member that loses. Sums agree: parts over categories give each member's present value, and so on.
 */
public final class PlanFixtures {

    /** A name that must be escaped in every output. */
    public static final String SCRIPT_NAME = "<script>alert(\"x\")</script> & 'Sønner' {0}";

    /** A name that a spreadsheet must keep as text. */
    public static final String FORMULA_NAME = "=HYPERLINK(\"http://x\",\"y\")";

    /** A long name without a place to break. */
    public static final String LONG_NAME = "Fagsystemforbarnevernogflyktningtjenestenmedtilleggsmodulerversjon2019";

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int MONTHS = 60;
    private static final int YEARS = 10;

    private static final List<String> MEMBERS = List.of("andoy", "bo", "hadsel", "oksnes", "sortland");
    private static final int[] INHABITANTS = {4_588, 2_536, 8_042, 4_466, 10_468};

    /** code, name, layer, weight, chosen target number (0 = none), month of first go-live. */
    private static final Object[][] AREAS = {
        {"NETT", "Nettverk", Layer.INFRASTRUCTURE, 3, 1, 9},
        {"IDM", "Identitet og pålogging", Layer.INFRASTRUCTURE, 4, 1, 12},
        {"SAK", "Sak og arkiv", Layer.SUPPORT, 5, 2, 20},
        {"LON", "Lønn og regnskap", Layer.SUPPORT, 5, 1, 24},
        {"PLEIE", "Pleie og omsorg", Layer.CORE, 5, 1, 31},
        {"OPPV", "Oppvekst", Layer.CORE, 4, 2, 19},
        {"BARN", "Barnevern", Layer.CORE, 3, 0, 0},
        {"KART", "Kart og plan", Layer.SUPPORT, 2, 0, 0},
        {"TLF", "Telefoni", Layer.INFRASTRUCTURE, 1, 1, 7},
    };

    private PlanFixtures() {}

    /** The rich plan: feasible. */
    public static MigrationPlan rich() {
        return plan(false);
    }

    /** The rich plan with three broken rules. */
    public static MigrationPlan broken() {
        return plan(true);
    }

    /** A plan with something said of members. */
    public static MigrationPlan with(MigrationPlan plan, PlanTerms terms) {
        return with(plan, "terms", terms);
    }

    /** A plan with one part exchanged. */
    public static MigrationPlan with(MigrationPlan plan, String part, Object value) {
        try {
            RecordComponent[] parts = MigrationPlan.class.getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = parts[i].getName().equals(part)
                        ? value
                        : parts[i].getAccessor().invoke(plan);
            }
            return MigrationPlan.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same co-operation and members where nothing is found and nothing happens: every list that can be empty is. */
    public static MigrationPlan empty() {
        MigrationPlan p = plan(false);
        return new MigrationPlan(
                p.schemaVersion(),
                p.run(),
                p.header(),
                p.members(),
                p.areas(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Economy(List.of(), List.of(), List.of(), Money.ZERO, Money.ZERO, null, Money.ZERO, Money.ZERO),
                new Quality(
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        true,
                        null,
                        null,
                        false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The rich plan under another variant name, every go-live moved by some months and every plan amount by a share. */
    public static MigrationPlan variant(String name, int months, int percent) {
        MigrationPlan p = plan(false);
        Header h = p.header();
        Header header = new Header(
                h.cooperation(),
                h.notice(),
                h.country(),
                h.currency(),
                h.planningDate(),
                h.planStart(),
                h.lastGoLive(),
                h.analysisMonths(),
                h.discountBasisPoints(),
                h.priceLevel(),
                h.vat(),
                h.form(),
                h.internalDayRate(),
                h.externalDayRate(),
                h.equalShareBasisPoints(),
                h.criticalLimit(),
                name,
                "Variant " + name,
                h.approach(),
                h.riskPrice(),
                h.fairnessPercent(),
                h.capacityFactorBasisPoints());
        List<Task> tasks = p.tasks().stream()
                .map(t -> new Task(
                        t.id(),
                        t.kind(),
                        t.area(),
                        t.target(),
                        t.member(),
                        t.asset(),
                        t.mode(),
                        t.start().plusMonths(months),
                        t.finish().plusMonths(months),
                        t.hypercareMonths(),
                        t.parallelMonths(),
                        t.switchOff() == null ? null : t.switchOff().plusMonths(months),
                        t.effort(),
                        t.oneOff(),
                        t.presentValue(),
                        t.exposureCentiPoints(),
                        t.moveGroup(),
                        t.pinned(),
                        t.predecessors(),
                        t.reasons()))
                .toList();
        List<YearLine> lines = p.economy().lines().stream()
                .map(l -> l.zero()
                        ? l
                        : new YearLine(false, l.member(), l.category(), l.year(), share(l.amount(), percent)))
                .toList();
        List<PartLine> parts = p.economy().parts().stream()
                .map(l ->
                        l.zero() ? l : new PartLine(false, l.member(), l.category(), share(l.presentValue(), percent)))
                .toList();
        return new MigrationPlan(
                p.schemaVersion(),
                p.run(),
                header,
                p.members(),
                p.areas(),
                p.targets(),
                p.assets(),
                p.decisions(),
                tasks,
                p.kept(),
                p.contracts(),
                p.deadlines(),
                p.bridges(),
                waves(tasks),
                economy(lines, parts),
                p.quality(),
                p.pools(),
                p.frozen(),
                p.risk(),
                p.harmonization(),
                p.edges(),
                p.groups(),
                p.brokenRules(),
                p.conflicts(),
                p.defaults(),
                p.dataQuality(),
                p.problems(),
                p.uncertainty(),
                p.sharing(),
                p.appraisal(),
                p.terms(),
                p.organisation(),
                p.prices());
    }

    private static Money share(Money amount, int percent) {
        return new Money(amount.minor() * percent / 100);
    }

    private static MigrationPlan plan(boolean broken) {
        List<MemberInfo> members = List.of(
                new MemberInfo("andoy", "Andøy", "1871", INHABITANTS[0], LocalDate.of(2026, 1, 1), 3),
                new MemberInfo("bo", "Bø", "1867", INHABITANTS[1], LocalDate.of(2026, 1, 1), 2),
                new MemberInfo("hadsel", "Hadsel", "1866", INHABITANTS[2], LocalDate.of(2026, 1, 1), 5),
                new MemberInfo("oksnes", "Øksnes", "1868", INHABITANTS[3], LocalDate.of(2026, 1, 1), 2),
                new MemberInfo("sortland", "Sortland", "1870", INHABITANTS[4], LocalDate.of(2026, 1, 1), 9));
        List<AreaInfo> areas = new ArrayList<>();
        List<TargetInfo> targets = new ArrayList<>();
        List<AssetInfo> assets = new ArrayList<>();
        List<AreaDecision> decisions = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        List<KeptAsset> kept = new ArrayList<>();
        List<ContractPlan> contracts = new ArrayList<>();
        List<Deadline> deadlines = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();

        for (int a = 0; a < AREAS.length; a++) {
            String code = (String) AREAS[a][0];
            int chosen = (int) AREAS[a][4];
            int first = (int) AREAS[a][5];
            areas.add(new AreaInfo(code, (String) AREAS[a][1], (Layer) AREAS[a][2], (int) AREAS[a][3]));
            if (!code.equals("BARN")) {
                targets.add(target(code, 1, a));
                targets.add(target(code, 2, a));
            }
            String chosenId = chosen == 0 ? null : code + "-" + chosen;
            boolean running = chosen == 1;
            List<String> settled = new ArrayList<>();
            List<String> moving = new ArrayList<>();
            List<Link> chain = new ArrayList<>();
            if (chosenId != null) {
                tasks.add(common(TaskKind.DECIDE, code, chosenId, first - 8, first - 7, List.of(), 0));
                chain = List.of(new Link("DECIDE:" + chosenId, "CHAIN", true, 0, 0));
                if (!running) {
                    tasks.add(common(TaskKind.PROCURE, code, chosenId, first - 13, first - 7, chain, 250_000));
                    chain = List.of(new Link("PROCURE:" + chosenId, "CHAIN", true, 0, 1));
                    tasks.add(common(TaskKind.ESTABLISH, code, chosenId, first - 6, first - 3, chain, 600_000));
                    chain = List.of(new Link("ESTABLISH:" + chosenId, "CHAIN", true, 0, 0));
                }
                deadlines.add(new Deadline(
                        "COUNCIL_DECISION:" + chosenId,
                        DeadlineKind.COUNCIL_DECISION,
                        START.plusMonths(first - 7).atEndOfMonth(),
                        "COUNCILS",
                        "",
                        code,
                        chosenId,
                        kr(180_000 + 95_000L * a),
                        START.plusMonths(first)));
            }
            for (int m = 0; m < MEMBERS.size(); m++) {
                String member = MEMBERS.get(m);
                String id = member + "/S%02d".formatted(a + 1);
                String product = product(code, m);
                AssetKind kind = AREAS[a][2] == Layer.INFRASTRUCTURE ? AssetKind.COMPONENT : AssetKind.SYSTEM;
                String name = name(code, m, product);
                boolean onTarget = chosenId != null && product.equals(code + "-produkt 1") && running;
                assets.add(new AssetInfo(
                        id,
                        kind,
                        member,
                        code,
                        name,
                        product,
                        "Leverandør " + (char) ('A' + (a + m) % 5),
                        m % 3 == 0 ? Hosting.LOCAL : m % 3 == 1 ? Hosting.VENDOR : Hosting.JOINT,
                        40 + INHABITANTS[m] / 40,
                        1 + (a + m) % 4,
                        m == 1 ? "" : "Seksjonsleder " + code,
                        a % 3 == 0 ? YearMonth.of(2029, 6) : null,
                        kr(60_000 + 9_000L * a + 11_000L * m),
                        "kommune-" + member + ".xlsx",
                        "Systemer!B" + (a + 5)));
                contracts.add(contract(id, member, a, m, chosenId != null && !onTarget, first));
                if (a > 0) {
                    edges.add(new Edge(id, member + "/S%02d".formatted(a), EdgeType.values()[a % 6], false));
                }
                if (chosenId == null) {
                    kept.add(
                            code.equals("BARN")
                                    ? new KeptAsset(id, "NO_TARGET", null, null)
                                    : new KeptAsset(
                                            id, m == 4 ? "PINNED" : "COST", code + "-1", kr(410_000 + 20_000L * m)));
                    continue;
                }
                if (onTarget) {
                    settled.add(member);
                    kept.add(new KeptAsset(id, "ALREADY_THERE", chosenId, null));
                    continue;
                }
                if (code.equals("PLEIE") && m == 1) {
                    kept.add(new KeptAsset(id, "RULE", chosenId, null));
                    continue;
                }
                moving.add(member);
                int month = first + (m % 3) * 3;
                tasks.add(transition(id, code, chosenId, member, month, a, m, chain));
                if (m % 2 == 0) {
                    deadlines.add(new Deadline(
                            "GIVE_NOTICE:" + member + "/K%02d".formatted(a + 1),
                            DeadlineKind.GIVE_NOTICE,
                            START.plusMonths(month - 4).atEndOfMonth(),
                            m == 0 ? "CHIEF_EXECUTIVE" : "SYSTEM_OWNER",
                            member,
                            code,
                            member + "/K%02d".formatted(a + 1),
                            kr(35_000 + 12_000L * a),
                            START.plusMonths(month + 2)));
                }
                deadlines.add(new Deadline(
                        "GO_LIVE:" + id,
                        DeadlineKind.GO_LIVE,
                        START.plusMonths(month).atDay(1),
                        "PROGRAMME",
                        member,
                        code,
                        id,
                        null,
                        START.plusMonths(month)));
            }
            decisions.add(new AreaDecision(
                    code,
                    chosenId,
                    settled,
                    moving,
                    candidates(code, chosen),
                    chosenId == null ? null : START.plusMonths(first - 7),
                    code.equals("KART")));
        }
        edges.add(new Edge("sortland/S03", "ID-porten", EdgeType.AUTHENTICATES_WITH, true));
        edges.add(new Edge("andoy/S03", "Noark-depot", EdgeType.ARCHIVES_TO, true));
        edges.add(new Edge("hadsel/S04", "hadsel/S03", EdgeType.MOVE_TOGETHER, false));
        deadlines.add(new Deadline(
                "RETENDER:bo/K07",
                DeadlineKind.RETENDER,
                LocalDate.of(2028, 3, 31),
                "COUNCIL",
                "bo",
                "BARN",
                "bo/K07",
                null,
                YearMonth.of(2029, 1)));
        deadlines.add(new Deadline(
                "EXERCISE_OPTION:oksnes/K07",
                DeadlineKind.EXERCISE_OPTION,
                LocalDate.of(2027, 6, 30),
                "CHIEF_EXECUTIVE",
                "oksnes",
                "BARN",
                "oksnes/K07",
                kr(88_000),
                YearMonth.of(2028, 1)));
        deadlines.add(new Deadline(
                "PROCUREMENT_RISK:bo/K05",
                DeadlineKind.PROCUREMENT_RISK,
                LocalDate.of(2029, 8, 31),
                "CHIEF_EXECUTIVE",
                "bo",
                "PLEIE",
                "bo/K05",
                kr(61_000),
                YearMonth.of(2029, 9)));
        deadlines.add(new Deadline(
                "RENEW:sortland/K08",
                DeadlineKind.RENEW,
                LocalDate.of(2028, 9, 30),
                "SYSTEM_OWNER",
                "sortland",
                "KART",
                "sortland/K08",
                null,
                YearMonth.of(2029, 1)));
        deadlines.sort(Comparator.comparing(Deadline::by).thenComparing(Deadline::id));
        tasks.sort(Comparator.comparing(Task::finish).thenComparing(Task::id));

        List<BridgePlan> bridges = List.of(
                new BridgePlan(
                        "andoy/S03",
                        "andoy/S04",
                        EdgeType.INTEGRATES,
                        "andoy",
                        kr(9_000),
                        START.plusMonths(20),
                        START.plusMonths(24),
                        kr(34_000)),
                new BridgePlan(
                        "oksnes/S06",
                        "oksnes/S07",
                        EdgeType.DATA_FEED,
                        "oksnes",
                        kr(4_500),
                        START.plusMonths(19),
                        null,
                        kr(310_000)),
                new BridgePlan(
                        "hadsel/S03",
                        "hadsel/S06",
                        EdgeType.ARCHIVES_TO,
                        "hadsel",
                        kr(6_000),
                        START.plusMonths(22),
                        START.plusMonths(27),
                        kr(28_500)));
        List<BrokenRule> rules = broken
                ? List.of(
                        new BrokenRule("H3", "pool:sortland:IT-drift", "", START.plusMonths(24), 1_250),
                        new BrokenRule("H6", "TRANSITION:andoy/S05", "", START.plusMonths(31), 2),
                        new BrokenRule("H1", "TRANSITION:bo/S04", "DECIDE:LON-1", START.plusMonths(27), 1),
                        new BrokenRule("H8", "bo", "", YearMonth.of(2029, 1), 40_000_000))
                : List.of();
        List<YearLine> lines = lines();
        List<PartLine> parts = parts(lines);
        return new MigrationPlan(
                MigrationPlan.SCHEMA_VERSION,
                new Run("0.1.0", 42, "STEPS", 250_000, 61_234),
                new Header(
                        "IKT-samarbeidet i Vesterålen",
                        "Oppdiktede tall – bare til illustrasjon",
                        "NO",
                        "NOK",
                        LocalDate.of(2026, 11, 20),
                        START,
                        START.plusMonths(MONTHS - 1),
                        YEARS * 12,
                        400,
                        "2026-kroner",
                        "uten mva",
                        "Vertskommune",
                        kr(4_800),
                        kr(11_200),
                        3_000,
                        1,
                        "anbefalt",
                        "Alle områder, fritt valg av rekkefølge",
                        Approach.FREE,
                        kr(12_000),
                        25,
                        9_000),
                members,
                areas,
                targets,
                assets,
                decisions,
                tasks,
                kept,
                contracts,
                deadlines,
                bridges,
                waves(tasks),
                economy(lines, parts),
                new Quality(
                        kr(61_400_000),
                        kr(58_900_000),
                        17_430,
                        kr(410_000),
                        kr(66_100_000),
                        kr(62_000_000),
                        kr(55_200_000),
                        kr(72_800_000),
                        31_220,
                        !broken,
                        kr(59_700_000),
                        kr(60_300_000),
                        false),
                pools(tasks),
                List.of(
                        new FrozenPeriod(
                                "",
                                List.of(),
                                START.plusMonths(6),
                                START.plusMonths(6),
                                FreezeKind.NO_DECISION,
                                10_000,
                                "Ingen møter"),
                        new FrozenPeriod(
                                "",
                                List.of("LON"),
                                START.plusMonths(11),
                                START.plusMonths(11),
                                FreezeKind.NO_GO_LIVE,
                                10_000,
                                ""),
                        new FrozenPeriod(
                                "bo",
                                List.of(),
                                START.plusMonths(18),
                                START.plusMonths(19),
                                FreezeKind.NO_WORK,
                                10_000,
                                "Flytting <til> nytt rådhus")),
                risk(),
                harmonization(),
                edges,
                List.of(
                        new Group("G1", "MOVE_TOGETHER", List.of("hadsel/S03", "hadsel/S04"), List.of()),
                        new Group("G2", "CYCLE", List.of("bo/S03", "bo/S04"), List.of("bo/S03", "bo/S04", "bo/S03"))),
                rules,
                broken ? conflicts() : List.of(),
                List.of(
                        new DefaultNote(
                                "contract.notice-months",
                                "andoy",
                                "kommune-andoy.xlsx",
                                "Avtaler!H7",
                                "3",
                                kr(310_000)),
                        new DefaultNote(
                                "contract.annual-price", "bo", "kommune-bo.xlsx", "Avtaler!K9", "120000", kr(120_000)),
                        new DefaultNote(
                                "asset.users", "oksnes", "kommune-oksnes.xlsx", "Systemer!J12", "111", Money.ZERO),
                        new DefaultNote("area.effort", "", "samarbeid.xlsx", "Innsats!B3", "20", kr(640_000))),
                List.of(
                        new DataQualityLine("andoy", 9_400, 8_800, 7_100, 9_600, 0, 3, 5),
                        new DataQualityLine("bo", 6_100, 4_200, 3_900, 7_000, 2, 8, 4),
                        new DataQualityLine("hadsel", 8_800, 9_100, 8_400, 9_200, 0, 1, 2),
                        new DataQualityLine("oksnes", 7_700, 6_000, 5_500, 8_300, 1, 6, 6),
                        new DataQualityLine("sortland", 9_900, 9_700, 9_200, 10_000, 0, 0, 1)),
                List.of(
                        problem("contract.end-before-start", Severity.ERROR, "bo", "Avtaler", "F17", "2024-01"),
                        problem("asset.name-missing", Severity.ERROR, "bo", "Systemer", "B22", ""),
                        problem("contract.end-missing", Severity.WARNING, "andoy", "Avtaler", "G9", ""),
                        problem("asset.product-unknown", Severity.ADVICE, "oksnes", "Systemer", "E14", SCRIPT_NAME),
                        problem("capacity.missing", Severity.WARNING, "", "Kapasitet", "", "")),
                uncertainty(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Money kr(long kroner) {
        return Money.ofMajor(kroner);
    }

    private static TargetInfo target(String code, int number, int a) {
        return new TargetInfo(
                code + "-" + number,
                code,
                code + "-produkt " + number,
                "Leverandør " + (char) ('A' + a % 5),
                number == 1 ? Hosting.JOINT : Hosting.VENDOR,
                number == 1 ? "sortland" : "",
                number == 1,
                number == 1 ? Procurement.NONE : Procurement.OPEN,
                number == 1 ? Money.ZERO : kr(600_000),
                kr(220_000),
                kr(480),
                Money.ZERO);
    }

    private static String product(String code, int m) {
        if (m == 4 || (code.equals("TLF") && m == 2)) {
            return code + "-produkt 1";
        }
        return code + "-produkt " + (3 + m % 2);
    }

    private static String name(String code, int m, String product) {
        if (code.equals("SAK") && m == 0) {
            return SCRIPT_NAME;
        }
        if (code.equals("KART") && m == 1) {
            return FORMULA_NAME;
        }
        if (code.equals("BARN") && m == 3) {
            return LONG_NAME;
        }
        return product + (m == 2 ? " (sky)" : "");
    }

    private static List<Candidate> candidates(String code, int chosen) {
        if (code.equals("BARN")) {
            return List.of(new Candidate(null, true, true, Money.ZERO, 0L, 4));
        }
        return List.of(
                new Candidate(
                        code + "-1",
                        chosen == 1,
                        true,
                        chosen == 1 ? Money.ZERO : kr(730_000),
                        chosen == 1 ? 0L : 240L,
                        1),
                new Candidate(
                        code + "-2",
                        chosen == 2,
                        !code.equals("KART"),
                        chosen == 2 ? Money.ZERO : null,
                        chosen == 2 ? 0L : null,
                        2),
                new Candidate(
                        null,
                        chosen == 0,
                        true,
                        chosen == 0 ? Money.ZERO : kr(1_900_000),
                        chosen == 0 ? 0L : -310L,
                        4));
    }

    private static Task common(
            TaskKind kind, String area, String target, int start, int finish, List<Link> before, long oneOff) {
        return new Task(
                kind + ":" + target,
                kind,
                area,
                target,
                "",
                "",
                null,
                START.plusMonths(start),
                START.plusMonths(finish),
                0,
                0,
                null,
                List.of(new PoolEffort("pool::Programteam", PersonDays.ofDays(kind == TaskKind.ESTABLISH ? 40 : 12))),
                kr(oneOff),
                kr(oneOff * 95 / 100),
                0,
                "",
                false,
                before,
                kind == TaskKind.DECIDE
                        ? List.of(new Reason(true, START.plusMonths(start), "FREEZE", "", 1, Money.ZERO))
                        : List.of());
    }

    private static Task transition(
            String asset, String area, String target, String member, int month, int a, int m, List<Link> chain) {
        List<Link> before = new ArrayList<>(chain);
        if (area.equals("LON")) {
            before.add(new Link("TRANSITION:" + member + "/S02", "AUTHENTICATES_WITH", false, 1, 4));
        }
        YearMonth live = START.plusMonths(month);
        int duration = 2 + a % 3;
        return new Task(
                "TRANSITION:" + asset,
                TaskKind.TRANSITION,
                area,
                target,
                member,
                asset,
                m % 2 == 0 ? Mode.PARALLEL : Mode.BIG_BANG,
                live.minusMonths(duration - 1L),
                live,
                2,
                m % 2 == 0 ? 3 : 0,
                m == 3 ? null : live.plusMonths(m % 2 == 0 ? 4 : 1),
                List.of(
                        new PoolEffort("pool:" + member + ":IT-drift", PersonDays.ofDays(14 + a)),
                        new PoolEffort("pool:" + member + ":Superbrukere", PersonDays.ofDays(18 + 2L * m)),
                        new PoolEffort("pool::Programteam", PersonDays.ofDays(8))),
                kr(190_000 + 21_000L * a + 8_000L * m),
                kr(820_000 + 60_000L * a),
                180 + 35L * a,
                asset.equals("hadsel/S03") || asset.equals("hadsel/S04") ? "G1" : "",
                asset.equals("sortland/S03"),
                before,
                List.of(
                        new Reason(
                                true,
                                live.minusMonths(1),
                                "CAPACITY",
                                "pool:" + member + ":Superbrukere",
                                350 + 25L * m,
                                Money.ZERO),
                        new Reason(true, live.minusMonths(3), "PRECEDENCE", "DECIDE:" + target, 2, Money.ZERO),
                        new Reason(
                                false,
                                live.plusMonths(1),
                                "CONTRACT",
                                member + "/K%02d".formatted(a + 1),
                                0,
                                kr(44_000 + 7_000L * m)),
                        new Reason(false, live.plusMonths(3), "RUNNING_COST", asset, 0, kr(101_000))));
    }

    private static ContractPlan contract(String asset, String member, int a, int m, boolean closes, int first) {
        YearMonth close = closes ? START.plusMonths(first + (m % 3) * 3L + 2) : null;
        return new ContractPlan(
                member + "/K%02d".formatted(a + 1),
                member,
                "Leverandør " + (char) ('A' + (a + m) % 5),
                List.of(asset),
                kr(90_000 + 14_000L * a + 9_000L * m),
                a == 3,
                m == 2 ? null : YearMonth.of(2028 + (a + m) % 3, 12),
                close,
                close == null ? null : close.plusMonths(m),
                kr(400_000 + 20_000L * a),
                kr(900_000 + 30_000L * a),
                close == null ? Money.ZERO : kr(9_000L * m),
                m == 1 && a == 4,
                null);
    }

    private static List<Wave> waves(List<Task> tasks) {
        Map<String, List<Task>> byWave = new TreeMap<>();
        for (Task task : tasks) {
            if (task.kind() == TaskKind.TRANSITION) {
                byWave.computeIfAbsent(task.finish() + task.target(), key -> new ArrayList<>())
                        .add(task);
            }
        }
        List<Wave> waves = new ArrayList<>();
        byWave.values()
                .forEach(t -> waves.add(new Wave(
                        t.get(0).target(),
                        t.get(0).area(),
                        t.get(0).finish(),
                        t.stream().map(Task::id).sorted().toList(),
                        t.stream().map(Task::member).distinct().sorted().toList(),
                        kr(60_000))));
        return waves;
    }

    private static List<YearLine> lines() {
        List<YearLine> lines = new ArrayList<>();
        for (boolean zero : new boolean[] {true, false}) {
            for (int m = 0; m < MEMBERS.size(); m++) {
                long base = INHABITANTS[m] * 38L + (m == 3 ? 0 : 120_000);
                for (Category category : Category.values()) {
                    for (int y = 0; y < YEARS; y++) {
                        long kroner = zero ? zeroKroner(category, base, y) : planKroner(category, base, y, m);
                        if (kroner != 0) {
                            lines.add(new YearLine(zero, MEMBERS.get(m), category, 2027 + y, kr(kroner)));
                        }
                    }
                }
            }
        }
        return lines;
    }

    private static long zeroKroner(Category category, long base, int y) {
        return switch (category) {
            case OLD_CONTRACTS -> base * 4 + base * y / 20;
            case OLD_RUNNING -> base;
            case PROCUREMENT -> y % 4 == 2 ? base / 3 : 0;
            case INTERNAL_EFFORT -> y % 4 == 3 ? base / 2 : 0;
            default -> 0;
        };
    }

    private static long planKroner(Category category, long base, int y, int m) {
        long left = Math.max(0, 5 - y);
        boolean moving = y < 5;
        return switch (category) {
            case OLD_CONTRACTS -> base * 4 * left / 5 + base / 2;
            case OLD_RUNNING -> base * left / 5;
            case NEW_RUNNING -> base * 2 * (5 - left) / 5;
            case NEW_FIXED -> (40_000 + base / 4) * (5 - left) / 5 + (m == 3 ? 260_000 * (5 - left) / 5 : 0);
            case INTERNAL_EFFORT -> moving ? base / 2 : 0;
            case EXTERNAL_EFFORT -> moving && y > 0 ? base / 4 : 0;
            case PROCUREMENT -> y == 1 ? 90_000 : 0;
            case ESTABLISHMENT -> y == 1 || y == 2 ? 110_000 : 0;
            case WAVES -> y == 1 || y == 2 ? 30_000 : 0;
            case BRIDGING -> y == 2 ? 22_000 : 0;
        };
    }

    private static long discounted(long minor, int year) {
        return minor * (1000 - 37L * year) / 1000;
    }

    private static List<PartLine> parts(List<YearLine> lines) {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, PartLine> keys = new TreeMap<>();
        for (YearLine line : lines) {
            String key = (line.zero() ? "0" : "1")
                    + line.member()
                    + "%02d".formatted(line.category().ordinal());
            sums.merge(key, discounted(line.amount().minor(), line.year() - 2027), Long::sum);
            keys.put(key, new PartLine(line.zero(), line.member(), line.category(), Money.ZERO));
        }
        List<PartLine> parts = new ArrayList<>();
        keys.forEach((key, part) ->
                parts.add(new PartLine(part.zero(), part.member(), part.category(), new Money(sums.get(key)))));
        return parts;
    }

    private static Economy economy(List<YearLine> lines, List<PartLine> parts) {
        List<MemberResult> results = new ArrayList<>();
        long zeroAll = 0;
        long planAll = 0;
        for (String member : MEMBERS) {
            long zero = sum(parts, true, member);
            long plan = sum(parts, false, member);
            long zeroEarly = early(lines, true, member);
            long planEarly = early(lines, false, member);
            long extra = 0;
            for (int y = 2027; y < 2027 + YEARS; y++) {
                int year = y;
                extra = Math.max(extra, yearly(lines, false, member, year) - yearly(lines, true, member, year));
            }
            results.add(new MemberResult(
                    member,
                    new Money(zero),
                    new Money(plan),
                    new Money(zero - plan),
                    new Money(zeroEarly),
                    new Money(planEarly),
                    new Money(zeroEarly - planEarly),
                    kr(45_000),
                    new Money(extra),
                    zero > plan ? YearMonth.of(2031, 4) : null));
            zeroAll += zero;
            planAll += plan;
        }
        return new Economy(
                lines,
                parts,
                results,
                new Money(zeroAll),
                new Money(planAll),
                YearMonth.of(2031, 2),
                kr(3_900_000),
                kr(225_000));
    }

    private static long sum(List<PartLine> parts, boolean zero, String member) {
        return parts.stream()
                .filter(p -> p.zero() == zero && p.member().equals(member))
                .mapToLong(p -> p.presentValue().minor())
                .sum();
    }

    private static long yearly(List<YearLine> lines, boolean zero, String member, int year) {
        return lines.stream()
                .filter(l -> l.zero() == zero && l.member().equals(member) && l.year() == year)
                .mapToLong(l -> l.amount().minor())
                .sum();
    }

    private static long early(List<YearLine> lines, boolean zero, String member) {
        return lines.stream()
                .filter(l -> l.zero() == zero && l.member().equals(member) && l.year() < 2030)
                .mapToLong(l -> discounted(l.amount().minor(), l.year() - 2027))
                .sum();
    }

    private static List<PoolLoad> pools(List<Task> tasks) {
        Map<String, long[]> demand = new TreeMap<>();
        for (Task task : tasks) {
            for (PoolEffort effort : task.effort()) {
                int from = (int) START.until(task.start(), ChronoUnit.MONTHS);
                int to = (int) START.until(task.finish(), ChronoUnit.MONTHS);
                for (int t = from; t <= to; t++) {
                    if (t >= 0 && t < MONTHS) {
                        demand.computeIfAbsent(effort.pool(), key -> new long[MONTHS])[t] +=
                                effort.effort().centi() / (to - from + 1);
                    }
                }
            }
        }
        List<PoolLoad> pools = new ArrayList<>();
        demand.forEach((pool, months) -> {
            String[] part = pool.split(":");
            List<Long> values = new ArrayList<>();
            List<Long> capacity = new ArrayList<>();
            for (int t = 0; t < MONTHS; t++) {
                values.add(months[t]);
                capacity.add(part[1].isEmpty() ? 9_000L : t % 12 == 6 ? 600L : 2_400L);
            }
            pools.add(new PoolLoad(
                    pool,
                    part[1],
                    part[2],
                    values,
                    part[2].equals("Superbrukere") && part[1].equals("oksnes") ? null : capacity));
        });
        return pools;
    }

    private static List<RiskMonth> risk() {
        List<RiskMonth> risk = new ArrayList<>();
        for (String member : MEMBERS) {
            int m = MEMBERS.indexOf(member);
            for (int t = 0; t < MONTHS; t++) {
                risk.add(new RiskMonth(
                        member,
                        START.plusMonths(t),
                        (t * (m + 3)) % 7 * 30L,
                        t % 9 == m ? 120 : 0,
                        Math.max(0, 90 - 2L * t),
                        60 + 2L * t));
            }
        }
        return risk;
    }

    private static List<HarmonizationPoint> harmonization() {
        List<HarmonizationPoint> points = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            points.add(new HarmonizationPoint(START.plusMonths(t), 1_210 + (t < 7 ? 0 : (t - 6) / 3 * 280)));
        }
        return points;
    }

    private static Problem problem(
            String code, Severity severity, String member, String sheet, String cell, String found) {
        String file = member.isEmpty() ? "samarbeid.xlsx" : "kommune-" + member + ".xlsx";
        return new Problem(code, severity, member, new SourceCell(file, sheet, cell), found, "", List.of());
    }

    private static List<MigrationPlan.Conflict> conflicts() {
        return List.of(
                new MigrationPlan.Conflict(
                        false,
                        true,
                        List.of(
                                new MigrationPlan.ConflictingRule(
                                        "H6",
                                        "LATEST",
                                        List.of("TRANSITION:andoy/S05"),
                                        List.of(),
                                        START.plusMonths(29),
                                        "ALONE",
                                        2,
                                        START.plusMonths(31)),
                                new MigrationPlan.ConflictingRule(
                                        "H3",
                                        "CAPACITY",
                                        List.of("pool:sortland:IT-drift"),
                                        List.of(),
                                        null,
                                        "ALONE",
                                        1_250,
                                        START.plusMonths(24)),
                                new MigrationPlan.ConflictingRule(
                                        "H10",
                                        "CHOICE",
                                        List.of("LON"),
                                        List.of("LON-1", "KEEP"),
                                        null,
                                        "NOT_ALONE",
                                        0,
                                        null))),
                new MigrationPlan.Conflict(true, true, List.of()));
    }

    /** Figures of no run, each different, with the months and ids of the rich plan. */
    public static PlanUncertainty uncertainty() {
        List<PlanUncertainty.Spread> spreads = new ArrayList<>();
        for (int m = 0; m < MEMBERS.size(); m++) {
            spreads.add(spread(MEMBERS.get(m), 20 + 7 * m));
        }
        List<PlanUncertainty.Range> ranges = new ArrayList<>();
        List<PlanUncertainty.Driver> drivers = new ArrayList<>();
        List<PlanUncertainty.Driver> details = new ArrayList<>();
        for (UncertaintyKind kind : UncertaintyKind.values()) {
            int n = kind.ordinal();
            ranges.add(new PlanUncertainty.Range(kind, "", "", 8_000 + n, 10_000, 15_000 + n, ""));
            drivers.add(driver(kind, "", 16 - n, 1_250));
            details.add(driver(kind, "SAK", 8 - n, -1));
        }
        ranges.add(new PlanUncertainty.Range(
                UncertaintyKind.RUNNING_PRICE, "SAK", "", 9_500, 10_000, 10_500, SCRIPT_NAME));
        List<PlanUncertainty.HardDate> dates = new ArrayList<>();
        for (PlanUncertainty.DateKind kind : PlanUncertainty.DateKind.values()) {
            dates.add(new PlanUncertainty.HardDate(
                    kind,
                    kind == PlanUncertainty.DateKind.LAST_GO_LIVE ? "" : "andoy",
                    kind == PlanUncertainty.DateKind.LAST_GO_LIVE ? "" : "andoy/S01",
                    YearMonth.of(2029, 12),
                    YearMonth.of(2029, 6 + kind.ordinal()),
                    YearMonth.of(2030, 2),
                    1_000 + 2_000 * kind.ordinal()));
        }
        List<PlanUncertainty.CostBar> costs = new ArrayList<>();
        List<PlanUncertainty.FinishBar> finishes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            costs.add(new PlanUncertainty.CostBar(
                    Money.ofMajor(200_000_000L + 5_000_000L * i),
                    Money.ofMajor(205_000_000L + 5_000_000L * i),
                    i * (12 - i)));
            finishes.add(new PlanUncertainty.FinishBar(YearMonth.of(2029, 6).plusMonths(i), i * (12 - i)));
        }
        return new PlanUncertainty(
                286,
                1,
                5_000,
                ranges,
                spread("", 210),
                spreads,
                dates,
                1_000,
                2,
                3,
                drivers,
                details,
                costs,
                finishes,
                4_000);
    }

    private static PlanUncertainty.Driver driver(UncertaintyKind kind, String area, int millions, int share) {
        return new PlanUncertainty.Driver(
                kind,
                area,
                Money.ofMajor(205_000_000L - 1_000_000L * millions),
                Money.ofMajor(215_000_000L + 1_000_000L * millions),
                YearMonth.of(2029, 6),
                YearMonth.of(2029, 6).plusMonths(millions % 3),
                share);
    }

    private static PlanUncertainty.Spread spread(String member, long millions) {
        long unit = 1_000_000L * millions;
        return new PlanUncertainty.Spread(
                member,
                Money.ofMajor(unit),
                Money.ofMajor(unit + unit / 50),
                Money.ofMajor(unit + unit / 20),
                Money.ofMajor(unit + unit / 10),
                Money.ofMajor(unit + unit / 8),
                Money.ofMajor(unit + unit / 18),
                Money.ofMajor(unit / 10),
                Money.ofMajor(unit / 8),
                Money.ofMajor(unit / 7),
                Money.ofMajor(unit / 30),
                Money.ofMajor(-unit / 60),
                6_700,
                YearMonth.of(2029, 6),
                YearMonth.of(2029, 6),
                YearMonth.of(2029, 9),
                YearMonth.of(2030, 2),
                4_100);
    }
}
