package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.Planner;
import no.samtakt.planning.Simulator;
import no.samtakt.report.calendar.CalendarExport;
import no.samtakt.report.html.HtmlComparison;
import no.samtakt.report.html.HtmlReport;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.json.PlanReading;
import no.samtakt.report.msproject.MsProjectExport;
import no.samtakt.report.xlsx.ComparisonWorkbook;
import no.samtakt.report.xlsx.PlanWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the published plans tell about confidential prices.
 *
 * <p>Each price is a variable. How much it counts in a published amount is found without the program's own bookkeeping: the same
 * plan is scored with the price doubled, and the amounts are compared. The amounts of all reports come from the published plan,
 * so they are all in the system of equations; exact elimination then shows whether it determines anything of one owner.
 */
class DisclosureTest {

    static final Planner.Reading READING = new Planner.Reading(
            List.of(),
            List.of(
                    new Problem(
                            "value.estimate",
                            Severity.ADVICE,
                            "m0",
                            SourceCell.NOWHERE,
                            "ca. 1 236 000",
                            "",
                            List.of()),
                    new Problem("cost.outlier", Severity.ADVICE, "m1", SourceCell.NOWHERE, "71", "82", List.of("X"))));
    static final String OUTSIDER = "";

    /** Two plans of one co-operation, handed over together. */
    record Case(
            Inventory inventory,
            Variant variant,
            List<MigrationPlan> plans,
            List<String> prices,
            List<List<Map<String, Long>>> dearer) {

        /** The contracts of a member among the prices. */
        boolean isOf(int price, String member) {
            return prices.get(price).startsWith(member + "/");
        }

        List<String> owners() {
            return List.copyOf(new TreeSet<>(
                    prices.stream().map(id -> id.substring(0, id.indexOf('/'))).toList()));
        }
    }

    private static final Map<List<Long>, Case> CASES = new HashMap<>();

    static Case of(long seed, int members, int owners) {
        return CASES.computeIfAbsent(List.of(seed, (long) members, (long) owners), key -> make(seed, members, owners));
    }

    private static Case make(long seed, int members, int owners) {
        Inventory plain = RandomInventories.create(seed, members);
        Cooperation cooperation = with(plain.cooperation(), Map.of("discountBasisPoints", 0));
        List<String> prices = new ArrayList<>();
        List<Member> all = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            Member member = plain.members().get(m);
            List<Contract> contracts = new ArrayList<>();
            for (int c = 0; c < member.contracts().size(); c++) {
                boolean confidential = m < owners && c < 1 + m % 2;
                if (confidential) {
                    prices.add(member.contracts().get(c).id());
                }
                contracts.add(priced(member.contracts().get(c), 1_236_000 + 120_000L * (20 * m + c), confidential));
            }
            all.add(with(member, Map.of("contracts", contracts)));
        }
        Inventory inventory = Inventories.of(cooperation, all, List.of());
        Variant variant = cooperation.variants().get(0);
        List<MigrationPlan> plans = new ArrayList<>();
        for (long steps : new long[] {5, 200}) {
            Planner.Search search = new Planner.Search(
                    seed,
                    Long.MAX_VALUE,
                    steps,
                    "test",
                    (cost, risk, penalty, moves, left) -> {},
                    () -> false,
                    () -> 0L);
            MigrationPlan found = Planner.plan(inventory, variant, READING, search, null);
            plans.add(Planner.score(inventory, variant, READING, found));
        }
        List<List<Map<String, Long>>> dearer = new ArrayList<>();
        for (String price : prices) {
            Inventory changed = doubled(inventory, price);
            dearer.add(plans.stream()
                    .map(plan -> amounts(Planner.score(changed, variant, READING, plan)))
                    .toList());
        }
        return new Case(inventory, variant, plans, prices, dearer);
    }

    static Contract priced(Contract contract, long price, boolean confidential) {
        return with(
                contract,
                Map.of(
                        "annualPrice",
                        Money.ofMajor(price),
                        "terminationFee",
                        Money.ZERO,
                        "indexBasisPoints",
                        0,
                        "confidential",
                        confidential));
    }

    static Inventory doubled(Inventory inventory, String id) {
        List<Member> members = new ArrayList<>();
        for (Member member : inventory.members()) {
            members.add(with(
                    member,
                    Map.of(
                            "contracts",
                            member.contracts().stream()
                                    .map(contract -> contract.id().equals(id)
                                            ? with(
                                                    contract,
                                                    Map.of(
                                                            "annualPrice",
                                                            contract.annualPrice()
                                                                    .times(2)))
                                            : contract)
                                    .toList())));
        }
        return Inventories.of(inventory.cooperation(), members, List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 5, 8})
    void noPriceAndNoOwnersSumIsDeterminedByWhatAllMayRead(long seed) {
        Case one = of(seed, 5, 5);
        List<BigInteger[]> told = forms(one, Disclosure.publish(one.plans(), Disclosure.ALL));

        assertThat(told).as("something is told").isNotEmpty();
        for (BigInteger[] form : told) {
            assertThat(one.owners().stream().filter(owner -> touches(one, form, owner)))
                    .as("a sum holds prices of at least two owners")
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        for (String reader : readers(one)) {
            assertThat(determined(one, told, reader)).as("told to " + reader).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 5, 8})
    void withoutWithholdingEveryOwnerWouldBeTold(long seed) {
        Case one = of(seed, 5, 5);
        assertThat(determined(one, forms(one, one.plans()), OUTSIDER)).isEqualTo(one.owners());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 8})
    void aMemberSeesItsOwnFiguresInFullAndNothingMoreOfTheOthers(long seed) {
        Case one = of(seed, 5, 5);
        List<BigInteger[]> all = forms(one, Disclosure.publish(one.plans(), Disclosure.ALL));
        for (String reader : one.owners()) {
            List<MigrationPlan> published = Disclosure.publish(one.plans(), reader);
            for (int p = 0; p < published.size(); p++) {
                MigrationPlan plan = published.get(p);
                MigrationPlan full = one.plans().get(p);
                assertThat(result(plan, reader)).isEqualTo(result(full, reader));
                assertThat(plan.contracts())
                        .filteredOn(contract -> contract.member().equals(reader))
                        .noneMatch(contract -> contract.annualPrice().isWithheld());
                assertThat(plan.contracts())
                        .filteredOn(contract ->
                                contract.confidential() && !contract.member().equals(reader))
                        .allMatch(contract -> contract.annualPrice().isWithheld());
            }
            List<BigInteger[]> both = new ArrayList<>(forms(one, published));
            both.addAll(all);
            assertThat(determined(one, both, reader)).as("told to " + reader).isEmpty();
            assertThat(rank(both, columns(one, reader, null)))
                    .as("the member's own edition adds only what it knows itself")
                    .isEqualTo(rank(all, columns(one, reader, null)));
        }
    }

    @Test
    void ofTwoOwnersNoSumIsShownSinceEachCouldSubtractItsOwn() {
        Case one = of(5, 4, 2);
        List<MigrationPlan> published = Disclosure.publish(one.plans(), Disclosure.ALL);
        assertThat(forms(one, published)).isEmpty();
        assertThat(published).allMatch(plan -> plan.economy().planPresentValue().isWithheld());
        assertThat(published).allMatch(plan -> plan.quality().objective().isWithheld());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void everyFormatIsMadeOfWhatIsPublished(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        for (Case one : List.of(of(8, 5, 5), of(5, 4, 2))) {
            List<MigrationPlan> drawn = one.plans().stream()
                    .map(plan -> Simulator.simulate(one.inventory(), one.variant(), plan, 50, 1))
                    .toList();
            List<MigrationPlan> published = Disclosure.publish(drawn, Disclosure.ALL);
            assertThat(published).allSatisfy(plan -> {
                assertThat(plan.uncertainty()).isNotNull();
                assertThat(plan.uncertainty().whole().costP85().isWithheld()).isTrue();
                assertThat(plan.uncertainty().drivers()).isEmpty();
                assertThat(plan.uncertainty().costBars()).isEmpty();
            });
            Map<String, String> texts = rendered(published, locale);
            assertThat(texts.get("html")).contains(Formats.of(locale, "NOK").withheld());
            for (Contract contract : one.inventory().listContracts()) {
                if (contract.confidential()) {
                    long kroner = contract.annualPrice().minor() / 100;
                    String grouped = Formats.of(locale, "NOK").number(kroner);
                    texts.forEach((format, text) -> assertThat(text.replace('\u00a0', ' '))
                            .as(format)
                            .doesNotContain(
                                    grouped.replace('\u00a0', ' '),
                                    ">" + kroner + "<",
                                    ">" + kroner + ".0<",
                                    ": " + contract.annualPrice().minor()));
                }
            }
            assertThat(texts.values()).noneMatch(text -> text.contains("1 236 000"));
            for (String member : one.owners()) {
                rendered(Disclosure.publish(drawn, member), locale);
            }
        }
    }

    @Test
    void aPublishedPlanIsStoredAndReadAgainAndPublishedAgainUnchanged() {
        Case one = of(8, 5, 5);
        for (MigrationPlan plan : Disclosure.publish(one.plans(), Disclosure.ALL)) {
            byte[] bytes = PlanJson.bytes(plan);
            assertThat(PlanJson.read(bytes, "plan.json")).isEqualTo(new PlanReading.Plan(plan));
            assertThat(Disclosure.isFull(plan)).isFalse();
            assertThat(Disclosure.publish(plan, Disclosure.ALL)).isEqualTo(plan);
        }
        MigrationPlan full = one.plans().get(0);
        assertThat(PlanJson.read(PlanJson.bytes(full), "plan.json")).isEqualTo(new PlanReading.Plan(full));
    }

    @Test
    void withoutConfidentialPricesNothingIsKeptBack() {
        Case one = of(8, 4, 0);
        assertThat(Disclosure.publish(one.plans(), Disclosure.ALL)).isEqualTo(one.plans());
    }

    @Test
    void aPriceThatDwarfsTheOthersInASumIsNotToldByIt() {
        Knowledge knowledge = new Knowledge(new int[] {0, 1, 2, 3}, Knowledge.OUTSIDER);
        told(knowledge.protectsWith(new long[] {100, 100, 100, 100}), true);
        told(knowledge.protectsWith(new long[] {10_000, 100, 100, 100}), false);
        told(knowledge.protectsWith(new long[] {100, 100, 0, 0}), false);
        knowledge.learn(new long[] {100, 100, 100, 100});
        told(knowledge.tells(new long[] {50, 50, 50, 50}), true);
        told(knowledge.tells(new long[] {100, 100, 100, 99}), false);
        told(knowledge.protectsWith(new long[] {100, 100, 100, 0}), false);
        told(knowledge.protectsWith(new long[] {100, 101, 102, 104}), true);
        knowledge.learn(new long[] {100, 101, 102, 104});
        told(knowledge.protectsWith(new long[] {100, 200, 300, 500}), true);
        told(knowledge.protectsWith(new long[] {300, 200, 100, 700}), false);
    }

    @Test
    void sixtyOwnersOfManyPricesAreJudgedTogether() {
        Random random = new Random(1);
        int[] owners = IntStream.range(0, 600).map(i -> i % 60).toArray();
        Knowledge knowledge = new Knowledge(owners, Knowledge.OUTSIDER);
        for (int f = 0; f < 20; f++) {
            long[] form = IntStream.range(0, 600)
                    .mapToLong(i -> random.nextInt(4) == 0 ? 0 : 10_000_000L + random.nextInt(90_000_000))
                    .toArray();
            told(knowledge.protectsWith(form), true);
            knowledge.learn(form);
        }
        told(
                knowledge.protectsWith(IntStream.range(0, 600)
                        .mapToLong(i -> i % 60 == 7 ? 1 : 0)
                        .toArray()),
                false);
        told(
                knowledge.protectsWith(IntStream.range(0, 600)
                        .mapToLong(i -> i % 60 < 2 ? 1 : 0)
                        .toArray()),
                false);
        told(
                knowledge.protectsWith(IntStream.range(0, 600)
                        .mapToLong(i -> i % 60 < 3 ? 1 : 0)
                        .toArray()),
                true);
    }

    // ---- the system of equations

    static List<String> readers(Case one) {
        List<String> readers = new ArrayList<>(one.owners());
        readers.add(OUTSIDER);
        return readers;
    }

    private static boolean touches(Case one, BigInteger[] form, String owner) {
        for (int i = 0; i < form.length; i++) {
            if (one.isOf(i, owner) && form[i].signum() != 0) {
                return true;
            }
        }
        return false;
    }

    /** What each price counts in each published amount: zero rows left out. */
    static List<BigInteger[]> forms(Case one, List<MigrationPlan> published) {
        List<Map<String, Long>> base = new ArrayList<>();
        one.plans().forEach(plan -> base.add(amounts(plan)));
        List<BigInteger[]> forms = new ArrayList<>();
        for (int p = 0; p < published.size(); p++) {
            Map<String, Long> told = amounts(published.get(p));
            for (String path : told.keySet()) {
                BigInteger[] form = new BigInteger[one.prices().size()];
                for (int i = 0; i < form.length; i++) {
                    Long before = base.get(p).get(path);
                    Long after = one.dearer().get(i).get(p).get(path);
                    form[i] = before == null || after == null
                            ? BigInteger.ZERO
                            : BigInteger.valueOf(after).subtract(BigInteger.valueOf(before));
                }
                if (Arrays.stream(form).anyMatch(x -> x.signum() != 0)) {
                    forms.add(form);
                }
            }
        }
        return forms;
    }

    /** Every amount of a plan that is not withheld, by its place, and the sums over members reports make of them. */
    static Map<String, Long> amounts(MigrationPlan plan) {
        Map<String, Long> amounts = new TreeMap<>();
        everything(plan).forEach((path, money) -> {
            if (!money.isWithheld()) {
                amounts.put(path, money.minor());
            }
        });
        return amounts;
    }

    /** Every amount of a plan, withheld or not, as {@link #amounts}. */
    static Map<String, Money> everything(MigrationPlan plan) {
        Map<String, Money> amounts = new TreeMap<>();
        collect("", plan, amounts);
        amounts.keySet().removeIf(path -> path.contains(".member=,") && path.contains("Line"));
        PlanView view = new PlanView(plan);
        put(amounts, "today", view.annualCostToday(""));
        put(amounts, "saving", view.saving());
        for (int year : view.years()) {
            for (boolean zero : new boolean[] {true, false}) {
                put(amounts, zero + " " + year, view.yearCost(zero, "", year));
                plan.members()
                        .forEach(member ->
                                put(amounts, zero + member.id() + year, view.yearCost(zero, member.id(), year)));
                for (MigrationPlan.Category category : MigrationPlan.Category.values()) {
                    put(amounts, zero + " " + category + year, view.yearCost(zero, "", category, year));
                }
            }
        }
        for (MigrationPlan.Category category : MigrationPlan.Category.values()) {
            put(amounts, "zero " + category, view.presentValue(true, "", category));
            put(amounts, "plan " + category, view.presentValue(false, "", category));
        }
        return amounts;
    }

    private static void told(boolean found, boolean expected) {
        assertThat(found).isEqualTo(expected);
    }

    private static void put(Map<String, Money> amounts, String path, Money money) {
        amounts.put(path, money);
    }

    private static void collect(String path, Object value, Map<String, Money> amounts) {
        if (value instanceof Money money) {
            put(amounts, path, money);
        } else if (value instanceof List<?> list) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (Object element : list) {
                String key = key(element);
                int number = seen.merge(key, 1, Integer::sum);
                collect(path + "[" + key + "#" + number + "]", element, amounts);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = get(value, component);
                if (part != null) {
                    collect(path + "." + component.getName(), part, amounts);
                }
            }
        }
    }

    /** What an element of a list is about: its texts and codes; the month too where nothing else tells them apart. */
    private static String key(Object element) {
        StringBuilder key = new StringBuilder(element.getClass().getSimpleName());
        if (element instanceof Record) {
            for (RecordComponent component : element.getClass().getRecordComponents()) {
                Object part = get(element, component);
                boolean month = part instanceof YearMonth && element instanceof MigrationPlan.Reason;
                if (part instanceof String
                        || part instanceof Enum
                        || part instanceof Boolean
                        || part instanceof Integer
                        || month) {
                    key.append('.')
                            .append(component.getName())
                            .append('=')
                            .append(part)
                            .append(',');
                }
            }
        }
        return key.toString();
    }

    private static Object get(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The owners of whom a reader can work out a price, their sum or any other combination of their prices. */
    private static List<String> determined(Case one, List<BigInteger[]> forms, String reader) {
        int all = rank(forms, columns(one, reader, null));
        return one.owners().stream()
                .filter(owner -> !owner.equals(reader))
                .filter(owner -> rank(forms, columns(one, reader, owner)) < all)
                .toList();
    }

    /** The prices neither the reader knows nor the owner left out owns. */
    private static int[] columns(Case one, String reader, String leftOut) {
        return IntStream.range(0, one.prices().size())
                .filter(i -> reader.isEmpty() || !one.isOf(i, reader))
                .filter(i -> leftOut == null || !one.isOf(i, leftOut))
                .toArray();
    }

    /** Rank of some columns by elimination in whole numbers. */
    private static int rank(List<BigInteger[]> forms, int[] columns) {
        List<BigInteger[]> rows = new ArrayList<>();
        forms.forEach(
                form -> rows.add(Arrays.stream(columns).mapToObj(i -> form[i]).toArray(BigInteger[]::new)));
        int rank = 0;
        for (int c = 0; c < columns.length; c++) {
            int pivot = -1;
            for (int r = rank; r < rows.size(); r++) {
                if (rows.get(r)[c].signum() != 0) {
                    pivot = r;
                    break;
                }
            }
            if (pivot < 0) {
                continue;
            }
            Collections.swap(rows, rank, pivot);
            BigInteger[] top = rows.get(rank);
            for (int r = rank + 1; r < rows.size(); r++) {
                BigInteger[] row = rows.get(r);
                BigInteger factor = row[c];
                if (factor.signum() == 0) {
                    continue;
                }
                BigInteger divisor = BigInteger.ZERO;
                for (int k = 0; k < row.length; k++) {
                    row[k] = row[k].multiply(top[c]).subtract(top[k].multiply(factor));
                    divisor = divisor.gcd(row[k]);
                }
                for (int k = 0; k < row.length && divisor.signum() != 0; k++) {
                    row[k] = row[k].divide(divisor);
                }
            }
            rank++;
        }
        return rank;
    }

    // ---- the formats

    private static Map<String, String> rendered(List<MigrationPlan> plans, Locale locale) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        MigrationPlan plan = plans.get(1);
        texts.put("html", HtmlReport.render(plan, locale));
        texts.put("xlsx", unzipped(PlanWorkbook.bytes(plan, locale)));
        texts.put("json", PlanJson.write(plan));
        texts.put("xml", new String(MsProjectExport.bytes(plan, locale), StandardCharsets.UTF_8));
        StringBuilder calendars = new StringBuilder();
        CalendarExport.all(plan, locale)
                .values()
                .forEach(bytes -> calendars.append(new String(bytes, StandardCharsets.UTF_8)));
        texts.put("ics", calendars.toString().replace("\r\n ", ""));
        texts.put("comparison.html", HtmlComparison.render(plans, locale));
        texts.put("comparison.xlsx", unzipped(ComparisonWorkbook.bytes(plans, locale)));
        return texts;
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(text).doesNotContain("#VALUE!", "#REF!", "#NAME?");
        return text.toString();
    }

    private static MemberResult result(MigrationPlan plan, String member) {
        return plan.economy().members().stream()
                .filter(result -> result.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    /** A copy of a record with some components changed. */
    static <T extends Record> T with(T record, Map<String, ?> changes) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                values[i] = changes.containsKey(name) ? changes.get(name) : get(record, components[i]);
                types[i] = components[i].getType();
            }
            @SuppressWarnings("unchecked")
            Constructor<T> constructor = (Constructor<T>) record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
