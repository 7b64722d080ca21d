package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.schedule.Requirement.Kind;

/** Builds a problem in which some requirements ask for less. */
final class Easing {

    private final ScheduleProblem problem;
    private final Map<Requirements.Key, Long> amounts = new LinkedHashMap<>();

    Easing(ScheduleProblem problem, Map<Requirement, Long> eased) {
        this.problem = problem;
        eased.forEach((requirement, amount) -> requirement
                .indices()
                .forEach(index -> amounts.put(new Requirements.Key(requirement.kind(), index), amount)));
    }

    ScheduleProblem problem() {
        Membership membership = problem.membership();
        return new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                choices(),
                activities(),
                problem.precedences(),
                kept(problem.groups(), Kind.TOGETHER),
                resources(),
                milestones(),
                problem.bridges(),
                problem.waves(),
                problem.fees(),
                problem.loadGroups(),
                countLimits(),
                parties(),
                problem.riskPrice(),
                problem.unfairnessPercent(),
                new Membership(
                        membership.participations(),
                        kept(membership.quorums(), Kind.QUORUM),
                        sitOutLimits(),
                        membership.commonCosts(),
                        membership.companions()),
                kept(problem.pilots(), Kind.PILOT),
                kept(problem.apart(), Kind.APART),
                problem.volumeFees(),
                problem.nearness());
    }

    private long amount(Kind kind, int index) {
        return amounts.getOrDefault(new Requirements.Key(kind, index), 0L);
    }

    private <T> List<T> kept(List<T> items, Kind kind) {
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (amount(kind, i) == 0) {
                kept.add(items.get(i));
            }
        }
        return kept;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < problem.choices().size(); c++) {
            Choice choice = problem.choices().get(c);
            BitSet allowed = choice.allowed();
            if (amount(Kind.CHOICE, c) > 0) {
                allowed = new BitSet();
                allowed.set(0, choice.alternatives());
            }
            choices.add(new Choice(choice.id(), choice.alternatives(), allowed, choice.implications()));
        }
        return choices;
    }

    private List<Activity> activities() {
        List<Activity> eased = new ArrayList<>();
        for (int a = 0; a < problem.activities().size(); a++) {
            Activity activity = problem.activities().get(a);
            List<Option> options = new ArrayList<>();
            for (Option option : activity.options()) {
                options.add(option(a, option));
            }
            eased.add(new Activity(
                    activity.id(),
                    activity.choice(),
                    activity.participation(),
                    options,
                    activity.settled(),
                    amount(Kind.MUST_MOVE, a) > 0 ? 0 : activity.absentViolation()));
        }
        return eased;
    }

    private Option option(int a, Option option) {
        int horizon = problem.horizon();
        int before = Math.toIntExact(Math.min(horizon, amount(Kind.EARLIEST, a)));
        int after = Math.toIntExact(Math.min(horizon, amount(Kind.LATEST, a)));
        int earliest =
                before == 0 ? option.earliest() : Math.max(Requirements.floor(option), option.earliest() - before);
        int latest = after == 0 ? option.latest() : Math.min(horizon - 1, option.latest() + after);
        if (amount(Kind.LATEST, a) >= horizon) {
            latest = Math.max(option.latest(), horizon - 1);
        }
        if (amount(Kind.EARLIEST, a) >= horizon) {
            earliest = Requirements.floor(option);
        }
        int pinned = option.pinned();
        long off = amount(Kind.PIN, a);
        if (pinned >= 0 && off > 0) {
            if (off < horizon) {
                earliest = Math.max(earliest, pinned - (int) off);
                latest = Math.min(latest, pinned + (int) off);
            }
            pinned = -1;
        }
        int[] frozen = option.frozen().clone();
        long touched = amount(Kind.FREEZE, a);
        for (int g = 0; g < frozen.length; g++) {
            frozen[g] = (int) Math.max(0, frozen[g] - touched);
        }
        return new Option(
                option.alternative(),
                option.mode(),
                option.start(),
                earliest,
                latest,
                pinned,
                frozen,
                option.costs(),
                option.demands(),
                option.loads(),
                option.counts());
    }

    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (int r = 0; r < problem.resources().size(); r++) {
            Resource resource = problem.resources().get(r);
            long more = amount(resource.rule() == Rule.BUDGET ? Kind.BUDGET : Kind.CAPACITY, r);
            long most = Long.MAX_VALUE / 4;
            long[] capacity = Arrays.stream(resource.capacity())
                    .map(amount -> more == 0
                            ? amount
                            : amount >= most - Math.min(more, most) ? Math.max(amount, most) : amount + more)
                    .toArray();
            resources.add(new Resource(resource.id(), resource.rule(), resource.bucket(), capacity));
        }
        return resources;
    }

    private List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (int m = 0; m < problem.milestones().size(); m++) {
            Milestone milestone = problem.milestones().get(m);
            long less = amount(Kind.MILESTONE, m);
            int[] shortfall = Arrays.stream(milestone.shortfall())
                    .map(months -> (int) Math.max(0, months - less))
                    .toArray();
            milestones.add(new Milestone(
                    milestone.id(),
                    milestone.triggers(),
                    milestone.after(),
                    milestone.costs(),
                    milestone.risk(),
                    shortfall));
        }
        return milestones;
    }

    private List<CountLimit> countLimits() {
        List<CountLimit> limits = new ArrayList<>();
        for (int i = 0; i < problem.countLimits().size(); i++) {
            CountLimit limit = problem.countLimits().get(i);
            long more =
                    Math.min(amount(Kind.CRITICAL_LOAD, i), problem.activities().size());
            limits.add(new CountLimit(limit.id(), limit.limit() + (int) more));
        }
        return limits;
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (int p = 0; p < problem.parties().size(); p++) {
            Party party = problem.parties().get(p);
            long more = amount(Kind.WIN_WIN, p);
            boolean gone = more >= Long.MAX_VALUE / 4;
            parties.add(
                    more == 0
                            ? party
                            : new Party(
                                    party.id(),
                                    gone ? party.baseline() : party.baseline() + more,
                                    gone ? party.earlyBaseline() : party.earlyBaseline() + more,
                                    party.mayNotLose() && !gone));
        }
        return parties;
    }

    private List<SitOutLimit> sitOutLimits() {
        List<SitOutLimit> limits = new ArrayList<>();
        for (int i = 0; i < problem.membership().sitOutLimits().size(); i++) {
            SitOutLimit limit = problem.membership().sitOutLimits().get(i);
            long more = Math.min(amount(Kind.SIT_OUT, i), problem.choices().size());
            limits.add(new SitOutLimit(limit.id(), limit.party(), limit.limit() + (int) more));
        }
        return limits;
    }
}
