package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.CaseFacts;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Joining;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Landing;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.MemberTerms;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.RandomForms;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import no.samtakt.inventory.SharingTerms;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.WinWin;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;

/**
 * Plans of random schedules for random inventories, with pins, limited eligibility, least numbers of members, pilots, hosting among
 * systems and pairs kept apart added.
 */
public final class RandomPlans {

    /** A plan and what it was made for. */
    public record Made(Inventory inventory, Variant variant, MigrationPlan plan) {}

    private RandomPlans() {}

    /** The same for the same seed. */
    public static Made create(long seed) {
        Random random = new Random(seed * 31 + 7);
        Inventory inventory = formed(enriched(RandomInventories.create(seed / 2), random), seed);
        Variant plain = inventory.cooperation().variants().get(0);
        Variant variant = new Variant(
                plain.name(),
                plain.description(),
                plain.riskPrice(),
                plain.fairnessPricePercent(),
                plain.approach(),
                plain.oneArea(),
                plain.horizonMonths(),
                Participation.values()[new Random(seed * 17 + 5).nextInt(3)],
                pins(inventory, random),
                plain.capacityFactorBasisPoints(),
                terms(inventory, new Random(seed * 19 + 11)),
                SourceCell.NOWHERE);
        CompiledPlan compiled = ProblemCompiler.compile(inventory, variant);
        Schedule schedule = compiled.settled(RandomSchedules.create(compiled.problem(), seed));
        MigrationPlan plan = PlanAssembler.assemble(
                compiled,
                schedule,
                ScheduleEvaluator.evaluate(compiled.problem(), schedule),
                (choice, alternative) -> null,
                PlanAssembler.Context.EMPTY);
        return new Made(inventory, variant, plan);
    }

    private static MemberTerms terms(Inventory inventory, Random random) {
        List<String> absent = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            absent.add(inventory
                    .members()
                    .get(random.nextInt(inventory.members().size()))
                    .id());
        }
        return new MemberTerms(
                random.nextInt(2) == 0 ? null : Integer.valueOf(random.nextInt(2)),
                WinWin.values()[random.nextInt(3)],
                random.nextBoolean() ? Money.ZERO : Money.ofMajor(random.nextInt(200)),
                absent,
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(new Joining(
                                inventory.members().get(0).id(),
                                inventory.cooperation().planStart().plusMonths(random.nextInt(20)))));
    }

    private static List<Pin> pins(Inventory inventory, Random random) {
        List<Pin> pins = new ArrayList<>();
        for (Asset asset : inventory.listAssets()) {
            if (random.nextInt(8) == 0) {
                pins.add(new Pin(
                        asset.id(),
                        random.nextInt(3) == 0 ? Pin.KEEP : "",
                        random.nextBoolean()
                                ? inventory.cooperation().planStart().plusMonths(random.nextInt(30))
                                : null,
                        "",
                        SourceCell.NOWHERE));
            }
        }
        for (Target target : inventory.cooperation().targets()) {
            if (random.nextInt(6) == 0) {
                pins.add(new Pin(target.area(), target.id(), null, "", SourceCell.NOWHERE));
            }
        }
        return pins;
    }

    private static Inventory formed(Inventory plain, long seed) {
        return plain.with(RandomForms.add(plain.cooperation(), seed));
    }

    private static Inventory enriched(Inventory plain, Random random) {
        Cooperation c = plain.cooperation();
        List<Target> targets = c.targets().stream()
                .map(target -> random.nextInt(4) == 0
                        ? demanding(target, List.of(plain.members().get(0).id()), random)
                        : demanding(target, target.eligible(), random))
                .map(RandomForms::inHouse)
                .toList();
        Cooperation cooperation = new Cooperation(
                c.name(),
                c.notice(),
                c.country(),
                c.currency(),
                c.planningDate(),
                c.planStart().plusMonths(random.nextInt(3) * 4L),
                c.lastGoLive(),
                c.analysisYears(),
                c.discountBasisPoints(),
                c.priceLevel(),
                c.vat(),
                c.form(),
                c.internalDayRate(),
                c.externalDayRate(),
                c.riskPrice(),
                c.equalShareBasisPoints(),
                c.criticalLimit(),
                c.areas(),
                targets,
                random.nextInt(4) == 0 ? c.efforts().subList(1, c.efforts().size()) : c.efforts(),
                c.vendorCapacities(),
                c.programmeTeam(),
                c.councilCalendars(),
                c.commonFreezes(),
                c.variants(),
                c.uncertainty(),
                c.forms(),
                c.where());
        return new Inventory(
                cooperation,
                plain.members().stream().map(member -> hosting(member, random)).toList(),
                sharing(plain.members(), random.nextInt(1_000)),
                caseFacts(plain, random.nextInt(1_000)),
                plain.defaults());
    }

    /** Up to four benefits of every kind and condition, drawn by themselves. */
    private static CaseFacts caseFacts(Inventory plain, int seed) {
        Random own = new Random(seed + 5_000L);
        List<String> members = plain.members().stream().map(Member::id).toList();
        List<String> areas =
                plain.cooperation().areas().stream().map(Area::code).toList();
        List<Benefit> benefits = new ArrayList<>();
        for (int i = own.nextInt(5); i > 0; i--) {
            YearMonth start = plain.cooperation().planStart().plusMonths(own.nextInt(40) - 6L);
            benefits.add(new Benefit(
                    "G" + i,
                    "Benefit " + i,
                    BenefitKind.values()[own.nextInt(4)],
                    own.nextBoolean() ? members : members.subList(0, 1),
                    own.nextBoolean(),
                    "",
                    areas.subList(0, own.nextInt(Math.min(3, areas.size() + 1))),
                    own.nextInt(3) == 0 ? Money.ZERO : new Money(own.nextInt(100_000_000)),
                    new PersonDays(own.nextInt(10_000)),
                    own.nextInt(6),
                    "",
                    "",
                    "",
                    Landing.SERVICE,
                    own.nextBoolean() ? start : null,
                    own.nextInt(4) == 0 ? start.plusMonths(own.nextInt(30)) : null,
                    own.nextInt(3) * 7,
                    BenefitCondition.values()[own.nextInt(4)],
                    own.nextInt(5) == 0,
                    "",
                    SourceCell.NOWHERE));
        }
        return new CaseFacts(benefits, List.of());
    }

    /** Keys of one to three parts for projects and operations, drawn by themselves; nothing agreed in one of four. */
    private static SharingAgreement sharing(List<Member> members, int seed) {
        Random own = new Random(seed);
        if (own.nextInt(4) == 0) {
            return SharingAgreement.NONE;
        }
        ShareBasis[] bases = {ShareBasis.EQUAL, ShareBasis.INHABITANTS, ShareBasis.FTE, ShareBasis.USERS};
        List<SharingKey> keys = new ArrayList<>();
        for (String id : List.of("K1", "K2")) {
            List<KeyTerm> terms = new ArrayList<>();
            int first = own.nextInt(bases.length);
            for (int k = 0; k <= own.nextInt(3); k++) {
                terms.add(new KeyTerm(
                        bases[(first + k) % bases.length], "", 1 + own.nextInt(10_000), SourceCell.NOWHERE));
            }
            keys.add(new SharingKey(id, terms, 0, SourceCell.NOWHERE));
        }
        List<MemberFacts> facts = new ArrayList<>();
        for (Member member : members) {
            TreeMap<ShareBasis, Long> users = new TreeMap<>();
            users.put(ShareBasis.USERS, own.nextInt(3) == 0 ? 0L : own.nextInt(900));
            facts.add(new MemberFacts(member.id(), 2026, "", users, own.nextLong(20_000), SourceCell.NOWHERE));
        }
        return new SharingAgreement(
                new SharingTerms(
                        Map.of(CostKind.PROJECT, "K1", CostKind.OPERATION, "K2"), 0, Money.ofMajor(600), 500, "", true),
                keys,
                List.of(),
                facts,
                List.of(),
                List.of());
    }

    private static Target demanding(Target t, List<String> eligible, Random random) {
        return new Target(
                t.id(),
                t.area(),
                t.product(),
                t.vendor(),
                t.hosting(),
                t.host(),
                t.running(),
                t.procurement(),
                t.leadMonths(),
                t.establishMonths(),
                t.establishCost(),
                t.fixedPerYear(),
                t.perUserPerYear(),
                t.perInhabitantPerYear(),
                t.waveCost(),
                t.requires(),
                1 + random.nextInt(3),
                random.nextBoolean(),
                eligible,
                t.tiers(),
                t.where());
    }

    /** Some systems are hosted on others, in circles as well; some must not go live together; some members are pilots. */
    private static Member hosting(Member member, Random random) {
        List<Dependency> dependencies = new ArrayList<>(member.dependencies());
        List<Asset> assets = member.assets();
        for (int i = 0; i < 3 && random.nextInt(3) == 0; i++) {
            String from = assets.get(random.nextInt(assets.size())).id();
            String to = assets.get(random.nextInt(assets.size())).id();
            if (!from.equals(to)) {
                dependencies.add(new Dependency(from, to, EdgeType.HOSTED_ON, Money.ZERO, "", SourceCell.NOWHERE));
            }
        }
        for (int i = 0; i < 2; i++) {
            String from = assets.get(random.nextInt(assets.size())).id();
            String to = assets.get(random.nextInt(assets.size())).id();
            dependencies.add(new Dependency(from, to, EdgeType.NOT_TOGETHER, Money.ZERO, "", SourceCell.NOWHERE));
        }
        return new Member(
                member.id(),
                member.name(),
                member.number(),
                member.inhabitants(),
                member.inhabitantsDate(),
                member.fteCenti(),
                member.ictStaff(),
                member.ownershipBasisPoints(),
                random.nextInt(3) == 0,
                assets,
                member.contracts(),
                dependencies,
                member.capacities(),
                member.freezes(),
                member.budgets(),
                member.pins(),
                member.where());
    }
}
