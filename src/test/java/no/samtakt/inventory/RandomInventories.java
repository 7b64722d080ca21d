package no.samtakt.inventory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;

/** Small random inventories with every feature the planner knows, the same for the same seed. */
public final class RandomInventories {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final String[] AREAS = {"IDM", "DC", "SAK", "LON", "EPJ"};

    private final Random random;
    private final long seed;

    private RandomInventories(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    public static Inventory create(long seed) {
        return new RandomInventories(seed).inventory(0);
    }

    /** With as many members as asked for. */
    public static Inventory create(long seed, int members) {
        return new RandomInventories(seed).inventory(members);
    }

    private Inventory inventory(int wanted) {
        int drawn = 2 + random.nextInt(2);
        int members = wanted > 0 ? wanted : drawn;
        int areas = 2 + random.nextInt(AREAS.length - 1);
        List<Area> areaList = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<AreaEffort> efforts = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            Layer layer = a < 2 ? Layer.INFRASTRUCTURE : a % 2 == 0 ? Layer.CORE : Layer.SUPPORT;
            areaList.add(new Area(
                    AREAS[a],
                    AREAS[a],
                    layer,
                    1 + random.nextInt(3),
                    Participation.values()[(members + areas + a) % 3],
                    "",
                    SourceCell.NOWHERE));
            int count = 1 + random.nextInt(2);
            for (int g = 0; g < count; g++) {
                targets.add(target(a, g, areas));
            }
            efforts.add(effort(AREAS[a], Mode.BIG_BANG, 1 + random.nextInt(2), 0));
            if (random.nextBoolean()) {
                efforts.add(effort(AREAS[a], Mode.PARALLEL, 2 + random.nextInt(2), 1 + random.nextInt(2)));
            }
        }
        List<Member> memberList = new ArrayList<>();
        List<CouncilCalendar> calendars = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            String id = "m" + m;
            memberList.add(member(id, areas));
            if (random.nextBoolean()) {
                calendars.add(new CouncilCalendar(
                        id, Set.of(1 + random.nextInt(6), 7 + random.nextInt(6)), SourceCell.NOWHERE));
            }
        }
        Approach[] approaches = {
            Approach.FREE, Approach.FREE, Approach.BOTTOM_UP, Approach.TOP_DOWN, Approach.CAUTIOUS, Approach.ONE_AREA
        };
        Variant variant = new Variant(
                "A",
                "",
                Money.ofMajor(1 + random.nextInt(2000)),
                random.nextInt(3) * 50,
                approaches[random.nextInt(approaches.length)],
                AREAS[0],
                24,
                Participation.BINDING,
                List.of(),
                random.nextBoolean() ? 10_000 : 8_500,
                MemberTerms.USUAL,
                SourceCell.NOWHERE);
        Cooperation cooperation = new Cooperation(
                "Random",
                "",
                "NO",
                "NOK",
                LocalDate.of(2026, 9, 1),
                START,
                START.plusMonths(23),
                4,
                random.nextBoolean() ? 400 : 0,
                "2026",
                "",
                "",
                Money.ofMajor(4000),
                Money.ofMajor(9000),
                Money.ofMajor(1000),
                random.nextInt(5) * 2500,
                1 + random.nextInt(2),
                areaList,
                targets,
                efforts,
                random.nextBoolean()
                        ? List.of(new VendorCapacity("V0", null, null, 1 + random.nextInt(2), SourceCell.NOWHERE))
                        : List.of(),
                random.nextBoolean()
                        ? List.of(new Capacity(
                                "",
                                "Integrasjon",
                                START,
                                null,
                                PersonDays.ofDays(4 + random.nextInt(20)),
                                SourceCell.NOWHERE))
                        : List.of(),
                calendars,
                random.nextBoolean()
                        ? List.of(freeze("", FreezeKind.NO_GO_LIVE), freeze("", FreezeKind.NO_DECISION))
                        : List.of(),
                List.of(variant),
                uncertainty(targets.isEmpty() ? "" : targets.get(0).id()),
                List.of(),
                SourceCell.NOWHERE);
        return Inventories.of(cooperation, memberList, List.of());
    }

    private Target target(int area, int number, int areas) {
        boolean running = number == 0 && random.nextBoolean();
        List<String> requires = new ArrayList<>();
        if (area > 0 && random.nextInt(3) == 0) {
            requires.add(random.nextBoolean() ? AREAS[0] : AREAS[0] + "-0");
        }
        return new Target(
                AREAS[area] + "-" + number,
                AREAS[area],
                "P" + random.nextInt(3),
                "V" + random.nextInt(2),
                Hosting.values()[random.nextInt(3)],
                "",
                running,
                running ? Procurement.NONE : Procurement.OPEN,
                running ? 0 : random.nextInt(4),
                running ? 0 : random.nextInt(3),
                Money.ofMajor(running ? 0 : random.nextInt(200_000)),
                Money.ofMajor(random.nextInt(3) * 20_001),
                Money.ofMajor(random.nextInt(900)),
                Money.ofMajor(random.nextInt(12)),
                Money.ofMajor(random.nextInt(2) * 15_000),
                requires,
                1,
                false,
                List.of(),
                tiers(AREAS[area] + "-" + number),
                SourceCell.NOWHERE);
    }

    /** Falling prices in none, one or both units, drawn by themselves. */
    private List<PriceTier> tiers(String target) {
        Random own = new Random(target.hashCode() * 31L + seed);
        List<PriceTier> tiers = new ArrayList<>();
        for (VolumeUnit unit : VolumeUnit.values()) {
            if (own.nextInt(3) == 0) {
                int from = 0;
                long price = 40_000L + own.nextInt(60_000);
                for (int i = own.nextInt(4); i >= 0; i--) {
                    tiers.add(new PriceTier(unit, from, new Money(price)));
                    from += 1 + own.nextInt(unit == VolumeUnit.USERS ? 300 : 9_000);
                    price = own.nextInt(4) == 0 ? price : price * own.nextInt(100) / 100;
                }
            }
        }
        return tiers;
    }

    /** Drawn by itself, so that the rest of an inventory stays as it is. */
    private Uncertainty uncertainty(String target) {
        Random own = new Random(target.hashCode());
        List<Deviation> deviations = new ArrayList<>();
        for (UncertaintyKind kind : UncertaintyKind.values()) {
            int low = 5000 + 100 * own.nextInt(50);
            int likely = low + 100 * own.nextInt(40);
            ThreePoint range = new ThreePoint(low, likely, likely + 100 * own.nextInt(90));
            if (own.nextBoolean()) {
                String area = own.nextBoolean() ? AREAS[0] : "";
                String only = own.nextInt(3) == 0 ? target : "";
                deviations.add(new Deviation(kind, area, only, range, "offer", SourceCell.NOWHERE));
            }
        }
        return new Uncertainty(own.nextInt(101) * 100, deviations);
    }

    private AreaEffort effort(String area, Mode mode, int duration, int parallel) {
        TreeMap<String, PersonDays> roles = new TreeMap<>();
        roles.put("IT", PersonDays.ofDays(2 + random.nextInt(20)));
        if (random.nextBoolean()) {
            roles.put("Superbruker", PersonDays.ofDays(1 + random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            roles.put("Integrasjon", PersonDays.ofDays(1 + random.nextInt(6)));
        }
        return new AreaEffort(
                area,
                mode,
                duration,
                roles,
                parallel,
                random.nextInt(3),
                500 + random.nextInt(2000),
                SourceCell.NOWHERE);
    }

    private Member member(String id, int areas) {
        List<Asset> assets = new ArrayList<>();
        List<Contract> contracts = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        String component = id + "/I1";
        assets.add(asset(component, id, AssetKind.COMPONENT, AREAS[1], List.of()));
        for (int a = 0; a < areas; a++) {
            int count = random.nextInt(5) == 0 ? 2 : random.nextInt(6) == 0 ? 0 : 1;
            for (int s = 0; s < count; s++) {
                String asset = id + "/S" + a + s;
                List<String> runsOn = a != 1 && random.nextInt(3) == 0 ? List.of(component) : List.of();
                assets.add(asset(asset, id, AssetKind.SYSTEM, AREAS[a], runsOn));
            }
        }
        for (int i = 1; i < assets.size(); i++) {
            for (int j = 1; j < assets.size(); j++) {
                if (i != j && random.nextInt(5) == 0) {
                    EdgeType type = EdgeType.values()[random.nextInt(6)];
                    if (type == EdgeType.HOSTED_ON) {
                        type = EdgeType.INTEGRATES;
                    }
                    dependencies.add(new Dependency(
                            assets.get(i).id(),
                            assets.get(j).id(),
                            type,
                            Money.ofMajor(type.bridged() ? random.nextInt(8000) : 0),
                            "",
                            SourceCell.NOWHERE));
                }
            }
        }
        for (int c = 0; c < assets.size(); c++) {
            if (random.nextInt(4) != 0) {
                contracts.add(contract(id, c, assets));
            }
        }
        List<Capacity> capacities = new ArrayList<>();
        capacities.add(
                new Capacity(id, "IT", START, null, PersonDays.ofDays(8 + random.nextInt(30)), SourceCell.NOWHERE));
        if (random.nextBoolean()) {
            capacities.add(new Capacity(
                    id,
                    "Superbruker",
                    START,
                    START.plusMonths(40),
                    PersonDays.ofDays(6 + random.nextInt(20)),
                    SourceCell.NOWHERE));
        }
        if (random.nextBoolean()) {
            capacities.add(new Capacity(id, "Innkjøper", START, null, PersonDays.ofDays(6), SourceCell.NOWHERE));
            capacities.add(new Capacity(id, "Systemeier", START, null, PersonDays.ofDays(6), SourceCell.NOWHERE));
        }
        List<Freeze> freezes = random.nextBoolean()
                ? List.of(freeze(id, FreezeKind.CAPACITY_FACTOR), freeze(id, FreezeKind.NO_WORK))
                : List.of();
        List<Budget> budgets = random.nextInt(3) == 0
                ? List.of(new Budget(id, 2027, Money.ofMajor(400_000), SourceCell.NOWHERE))
                : List.of();
        return new Member(
                id,
                id.toUpperCase(Locale.ROOT),
                "",
                1000 + random.nextInt(9000),
                LocalDate.of(2026, 1, 1),
                (20 + random.nextInt(900)) * 100L,
                3,
                0,
                false,
                assets,
                contracts,
                dependencies,
                capacities,
                freezes,
                budgets,
                List.of(),
                SourceCell.NOWHERE);
    }

    private Asset asset(String id, String member, AssetKind kind, String area, List<String> runsOn) {
        return new Asset(
                id,
                kind,
                member,
                id,
                area,
                random.nextInt(5) == 0 ? "" : "P" + random.nextInt(3),
                "V" + random.nextInt(2),
                "",
                Hosting.values()[random.nextInt(3)],
                runsOn,
                kind == AssetKind.COMPONENT ? 0 : random.nextInt(900),
                1 + random.nextInt(4),
                random.nextInt(3),
                random.nextInt(3) == 0,
                1 + random.nextInt(3),
                random.nextInt(3) == 0 ? START.plusMonths(random.nextInt(40) - 10) : null,
                Money.ofMajor(random.nextInt(300_000)),
                "",
                "",
                random.nextInt(12) == 0 ? START.plusMonths(5 + random.nextInt(6)) : null,
                random.nextInt(20) == 0 ? START.plusMonths(12 + random.nextInt(10)) : null,
                Money.ofMajor(random.nextInt(100_000)),
                random.nextBoolean() ? START.plusMonths(random.nextInt(36)) : null,
                "",
                SourceCell.NOWHERE);
    }

    private Contract contract(String member, int number, List<Asset> assets) {
        List<String> covers = new ArrayList<>(List.of(assets.get(number).id()));
        if (random.nextInt(4) == 0) {
            String other = assets.get(random.nextInt(assets.size())).id();
            if (!covers.contains(other)) {
                covers.add(other);
            }
        }
        List<Integer> options = random.nextBoolean() ? List.of(12, 12) : List.of();
        boolean open = random.nextInt(4) == 0;
        return new Contract(
                member + "/K" + number,
                member,
                "V0",
                covers,
                START.minusMonths(20),
                open ? null : START.plusMonths(random.nextInt(30)),
                null,
                random.nextInt(7),
                NoticeEnd.values()[random.nextInt(4)],
                options,
                options.isEmpty() ? 0 : random.nextInt(3),
                0,
                open ? Renewal.NONE : Renewal.values()[random.nextInt(3)],
                Money.ofMajor(random.nextInt(2) * 10_000),
                Money.ofMajor(50_000 + random.nextInt(400_000)),
                random.nextInt(2) * 150,
                Procurement.OPEN,
                rights(),
                false,
                SourceCell.NOWHERE);
    }

    private List<OptionRight> rights() {
        if (random.nextInt(3) != 0) {
            return List.of();
        }
        return List.of(new OptionRight(
                AREAS[random.nextInt(3)] + "-" + random.nextInt(3),
                random.nextBoolean() ? null : START.plusMonths(random.nextInt(10)),
                random.nextBoolean() ? null : START.plusMonths(random.nextInt(30))));
    }

    private Freeze freeze(String member, FreezeKind kind) {
        YearMonth from = START.plusMonths(random.nextInt(18));
        return new Freeze(
                member,
                random.nextBoolean() ? List.of() : List.of(AREAS[random.nextInt(3)]),
                from,
                from.plusMonths(random.nextInt(2)),
                kind,
                kind == FreezeKind.CAPACITY_FACTOR ? 4000 : 10_000,
                "",
                SourceCell.NOWHERE);
    }
}
