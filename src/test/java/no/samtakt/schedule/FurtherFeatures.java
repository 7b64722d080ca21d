package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.common.ShareKey;

/** Adds to a plain random problem who takes part, pilots, pairs kept apart, fees by volume and a published plan. */
final class FurtherFeatures {

    private static final long UNIT = 1_000_000_000L;
    private static final int EARLY = 36;

    private final SplittableRandom random;
    private final SplittableRandom sharing;
    private final int hazard;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<Quorum> quorums = new ArrayList<>();
    private final List<SitOutLimit> sitOuts = new ArrayList<>();
    private final List<Pilot> pilots = new ArrayList<>();
    private final List<NotTogether> apart = new ArrayList<>();
    private final List<VolumeFee> volumeFees = new ArrayList<>();
    private final List<Wave> waves = new ArrayList<>();
    private final List<CommonCost> commonCosts = new ArrayList<>();

    FurtherFeatures(long seed, int hazard) {
        random = new SplittableRandom(seed * 7919 + 17);
        sharing = new SplittableRandom(seed * 104_729 + 3);
        this.hazard = hazard;
    }

    ScheduleProblem addTo(ScheduleProblem plain) {
        choices.addAll(plain.choices());
        activities.addAll(plain.activities());
        int areas = plain.choices().size();
        for (SharedFee fee : plain.fees()) {
            if (fee.alternative() == 1) {
                participations(plain, fee);
            }
        }
        for (SharedFee fee : plain.fees()) {
            target(plain, fee);
        }
        for (int p = 0; p < plain.parties().size(); p++) {
            if (random.nextInt(2) == 0) {
                sitOuts.add(new SitOutLimit("sitOut" + p, p, random.nextInt(2) + areas / 8));
            }
        }
        List<Integer> moves = new ArrayList<>();
        for (int a = 0; a < activities.size(); a++) {
            if (activities.get(a).id().startsWith("move")) {
                moves.add(a);
            }
        }
        for (int i = 0; i < 1 + areas; i++) {
            int first = moves.get(random.nextInt(moves.size()));
            int second = moves.get(random.nextInt(moves.size()));
            if (first < second) {
                apart.add(new NotTogether("apart" + i, first, second));
            }
        }
        commonCosts(plain);
        ScheduleProblem all = new ScheduleProblem(
                plain.horizon(),
                plain.months(),
                plain.analysis(),
                choices,
                activities,
                plain.precedences(),
                plain.groups(),
                plain.resources().stream().map(this::sometimesScarce).toList(),
                plain.milestones(),
                plain.bridges(),
                waves,
                plain.fees(),
                plain.loadGroups(),
                plain.countLimits(),
                plain.parties().stream().map(this::sometimesGuarded).toList(),
                plain.riskPrice(),
                plain.unfairnessPercent(),
                new Membership(participations, quorums, sitOuts, commonCosts, companions(plain)),
                pilots,
                apart,
                volumeFees,
                Nearness.NONE);
        if (random.nextInt(2) > 0) {
            return all;
        }
        Schedule published = ScheduleProblems.anySchedule(all, random);
        return all.near(Nearness.to(published, random.nextInt(100_000), random.nextInt(2_000_000)));
    }

    /** About half the parties of an area may sit out; some may not join every target. */
    private void participations(ScheduleProblem plain, SharedFee fee) {
        int area = fee.choice();
        for (int p = 0; p < plain.parties().size(); p++) {
            if (random.nextInt(2) == 0) {
                continue;
            }
            BitSet open = new BitSet();
            open.set(1, plain.choices().get(area).alternatives());
            BitSet allowed = new BitSet();
            allowed.set(0, 2);
            if (random.nextInt(6 * hazard) == 0) {
                allowed.clear(random.nextInt(2));
            }
            int own = moveOf(area, p);
            if (random.nextInt(5) == 0) {
                int shut = 1 + random.nextInt(plain.choices().get(area).alternatives() - 1);
                if (activities.get(own).settled().get(shut)) {
                    open.clear(shut);
                }
            }
            participations.add(new Participation(choices.size(), area, p, open));
            Activity activity = activities.get(own);
            activities.set(
                    own,
                    new Activity(
                            activity.id(),
                            activity.choice(),
                            choices.size(),
                            activity.options(),
                            activity.settled(),
                            activity.absentViolation()));
            choices.add(new Choice("takes part " + area + "." + p, 2, allowed, List.of()));
        }
    }

    /** Some of what is done in common is shared by those that take part; now and then each does something by itself too. */
    private void commonCosts(ScheduleProblem plain) {
        for (int a = 0; a < activities.size(); a++) {
            Activity activity = activities.get(a);
            if (activity.id().startsWith("chain") && sharing.nextInt(3) > 0) {
                Option option = activity.options().get(0);
                boolean all = sharing.nextBoolean();
                commonCosts.add(common(plain, activity.choice(), a, -1, option.costs(), sharing.nextInt(3) == 0));
                activities.set(
                        a,
                        new Activity(
                                activity.id(),
                                activity.choice(),
                                List.of(all ? withoutCost(option) : option),
                                activity.settled(),
                                0));
            }
        }
        for (int w = 0; w < plain.waves().size(); w++) {
            Wave wave = plain.waves().get(w);
            boolean shared = sharing.nextBoolean();
            if (shared) {
                commonCosts.add(common(plain, wave.choice(), -1, w, wave.costs(), false));
            }
            waves.add(
                    shared && sharing.nextBoolean()
                            ? new Wave(
                                    wave.id(),
                                    wave.choice(),
                                    wave.alternative(),
                                    wave.activities(),
                                    List.of(),
                                    wave.demands())
                            : wave);
        }
    }

    /** Some of what a party may take part in requires that it does not sit out something else. */
    private List<Companion> companions(ScheduleProblem plain) {
        List<Companion> companions = new ArrayList<>();
        for (Participation one : participations) {
            for (Participation other : participations) {
                if (one.party() == other.party() && one.area() != other.area() && sharing.nextInt(8) == 0) {
                    int alternatives = plain.choices().get(one.area()).alternatives();
                    companions.add(new Companion(one.choice(), 1 + sharing.nextInt(alternatives - 1), other.choice()));
                }
            }
        }
        return companions;
    }

    /** Some parties may not lose; some are told they may pay more early on. */
    private Party sometimesGuarded(Party party) {
        return new Party(
                party.id(),
                party.baseline(),
                party.earlyBaseline() + (sharing.nextInt(3) == 0 ? 5_000_000 : 0),
                sharing.nextInt(4 * hazard) == 0);
    }

    private static Option withoutCost(Option old) {
        return new Option(
                old.alternative(),
                old.mode(),
                old.start(),
                old.earliest(),
                old.latest(),
                old.pinned(),
                old.frozen(),
                List.of(),
                old.demands(),
                old.loads(),
                old.counts());
    }

    private CommonCost common(
            ScheduleProblem plain, int area, int activity, int wave, List<PartyTable> like, boolean byThemselves) {
        int members = plain.parties().size();
        List<Integer> parties = new ArrayList<>();
        for (int p = 0; p < members; p++) {
            if (sharing.nextInt(4) > 0) {
                parties.add(p);
            }
        }
        if (parties.isEmpty()) {
            parties.add(sharing.nextInt(members));
        }
        int[] budgets = parties.stream()
                .mapToInt(party -> sharing.nextInt(3) == 0 ? -1 : 2 * members + party)
                .toArray();
        List<CommonCost.Own> own = new ArrayList<>();
        for (int i = 0; byThemselves && i < parties.size(); i++) {
            PartyTable table = new PartyTable(
                    parties.get(i), like.get(0).cost(), like.get(0).early());
            own.add(new CommonCost.Own(
                    List.of(table),
                    List.of(new Demand(
                            parties.get(i), -1, sharing.longs(2, 0, 400).toArray()))));
        }
        return new CommonCost(
                area,
                activity,
                wave,
                parties,
                new ShareKey(
                        sharing.nextInt(4) * 2500, sharing.longs(members, 0, 40).toArray()),
                like.get(0).cost(),
                like.get(0).early(),
                budgets,
                -sharing.nextInt(2),
                sharing.longs(1 + sharing.nextInt(3), 0, 3_000_000).toArray(),
                own);
    }

    /** Now and then a budget that is soon used up. */
    private Resource sometimesScarce(Resource resource) {
        if (resource.rule() != Rule.BUDGET || random.nextInt(4 * hazard) > 0) {
            return resource;
        }
        long[] capacity = Arrays.stream(resource.capacity()).map(c -> c / 6).toArray();
        return new Resource(resource.id(), resource.rule(), resource.bucket(), capacity);
    }

    private int moveOf(int area, int party) {
        for (int a = 0; a < activities.size(); a++) {
            if (activities.get(a).id().equals("move" + area + "." + party)) {
                return a;
            }
        }
        throw new IllegalStateException("No move of party " + party + " in area " + area);
    }

    private void target(ScheduleProblem plain, SharedFee fee) {
        int members = plain.parties().size();
        String name = fee.choice() + "." + fee.alternative();
        List<Integer> all = new ArrayList<>(fee.parties());
        all.addAll(fee.incumbents());
        all.sort(null);
        long[] volumes = random.longs(members, 5, 500).toArray();
        if (random.nextInt(3) == 0) {
            long sum = 0;
            for (int party : all) {
                sum += volumes[party];
            }
            quorums.add(new Quorum(
                    "quorum" + name,
                    fee.choice(),
                    fee.alternative(),
                    all,
                    Math.min(all.size(), 1 + random.nextInt(2)),
                    volumes,
                    random.nextInt(3) == 0 ? sum / 2 : 0));
        }
        if (fee.activities().size() > 1 && random.nextInt(4) == 0) {
            int count = 1 + random.nextInt(2);
            pilots.add(new Pilot(
                    "pilot" + name,
                    fee.choice(),
                    fee.alternative(),
                    fee.activities().subList(0, count),
                    fee.activities().subList(count, fee.activities().size()),
                    random.nextInt(3)));
        }
        if (random.nextInt(2) == 0) {
            long[] factors = new long[plain.analysis() + 1];
            long[] early = new long[factors.length];
            long factor = UNIT;
            for (int t = 0; t < plain.analysis(); t++) {
                factors[t + 1] = factors[t] + factor;
                early[t + 1] = early[t] + (t < EARLY ? factor : 0);
                factor = factor * 9967 / 10_000;
            }
            long price = 500 + random.nextInt(3000);
            volumeFees.add(new VolumeFee(
                    "volume" + name,
                    fee.choice(),
                    fee.alternative(),
                    fee.activities(),
                    fee.parties(),
                    fee.incumbents(),
                    volumes,
                    new long[] {0, 100, 600},
                    new long[] {price, price * 4 / 5, price / 2},
                    factors,
                    early));
        }
    }
}
