package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {

    @Test
    void twoCooperationsThatShareVendorsAreTwoParts() {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse("fixed-2000-1"));
        ScheduleProblem problem = generated.problem();
        Schedule planted = generated.planted();

        List<Separation.Part> parts = Separation.of(problem);

        assertThat(parts).hasSize(2);
        long cost = 0;
        long bound = 0;
        long minima = 0;
        for (Separation.Part part : parts) {
            Schedule own = new Schedule(
                    part.alternatives(planted.alternatives()),
                    Arrays.stream(part.activities())
                            .map(a -> planted.options()[a])
                            .toArray(),
                    Arrays.stream(part.activities())
                            .map(a -> planted.finish()[a])
                            .toArray());
            assertThat(ScheduleEvaluator.evaluate(part.problem(), own).hardPenalty())
                    .isZero();
            cost += ScheduleEvaluator.evaluate(part.problem(), own).objective();
            minima += OwnMinima.of(part.problem());
            bound += LowerBound.fixed(part.problem(), own.alternatives())
                    .run(3, () -> false)
                    .value();
        }
        long whole = ScheduleEvaluator.evaluate(problem, planted).objective();
        assertThat(cost).isBetween(whole - parts.size(), whole + parts.size());
        assertThat(minima).isEqualTo(OwnMinima.of(problem));
        assertThat(bound).isBetween(minima, whole);
    }

    /** Four activities with nothing in common but people; then the second and the fourth are tied in one way after another. */
    @ParameterizedTest
    @EnumSource
    void whateverTiesTwoActivitiesMakesThemOnePart(Tie tie) {
        Small build = new Small();
        for (int i = 0; i < 4; i++) {
            build.party();
        }
        int people = build.pool(9);
        for (int i = 0; i < 4; i++) {
            int choice = build.area();
            build.activity(choice, plain(choice, people));
        }
        int spare = build.area();
        assertThat(members(build)).containsExactly("[0]", "[1]", "[2]", "[3]", "[]");

        tie.add(build, spare);

        List<String> members = members(build);
        assertThat(members).contains("[0]", "[1, 3]", "[2]").doesNotContain("[1]", "[3]");
    }

    /** Ways to tie activities 1 and 3 together. */
    enum Tie {
        CHOICE {
            @Override
            void add(Small build, int spare) {
                build.activities.set(3, new Activity("a3", 1, List.of(plain(3, 0)), new BitSet(), 0));
            }
        },
        PARTICIPATION {
            @Override
            void add(Small build, int spare) {
                build.activities.set(1, new Activity("a1", 1, spare, List.of(plain(1, 0)), new BitSet(), 0));
                build.activities.set(3, new Activity("a3", 3, spare, List.of(plain(3, 0)), new BitSet(), 0));
            }
        },
        WHO_TAKES_PART_IN_TWO_AREAS {
            @Override
            void add(Small build, int spare) {
                int other = build.area();
                build.parties.add(new Party("p4", 0, 0));
                build.participations.add(new Participation(spare, 1, 4, Small.bits(1, 2)));
                build.participations.add(new Participation(other, 3, 4, Small.bits(1, 2)));
            }
        },
        PAYER {
            @Override
            void add(Small build, int spare) {
                build.activities.set(3, new Activity("a3", 3, List.of(plain(1, 0)), new BitSet(), 0));
            }
        },
        LOAD_GROUP {
            @Override
            void add(Small build, int spare) {
                for (int g = 0; g < 3; g++) {
                    build.loadGroups.add(new LoadGroup("g" + g, new long[] {0}, new long[] {1}));
                }
                for (int a : new int[] {1, 3}) {
                    Option loaded =
                            Small.option(1, plain(a, 0).costs(), List.of(), List.of(new Load(2, 1, 0, 0)), List.of());
                    build.activities.set(a, new Activity("a" + a, a, List.of(loaded), new BitSet(), 0));
                }
            }
        },
        COUNT_LIMIT {
            @Override
            void add(Small build, int spare) {
                for (int l = 0; l < 3; l++) {
                    build.limits.add(new CountLimit("l" + l, 1));
                }
                for (int a : new int[] {1, 3}) {
                    Option counted =
                            Small.option(1, plain(a, 0).costs(), List.of(), List.of(), List.of(new Count(2, 0)));
                    build.activities.set(a, new Activity("a" + a, a, List.of(counted), new BitSet(), 0));
                }
            }
        },
        ORDER {
            @Override
            void add(Small build, int spare) {
                build.order(3, 1);
            }
        },
        GROUP {
            @Override
            void add(Small build, int spare) {
                build.groups.add(new MoveTogether("g", List.of(1, 3)));
            }
        },
        IMPLICATION {
            @Override
            void add(Small build, int spare) {
                build.choices.set(3, new Choice("c3", 2, Small.bits(0, 2), List.of(new Choice.Implication(1, 1, 1))));
            }
        },
        MILESTONE {
            @Override
            void add(Small build, int spare) {
                build.milestones.add(milestone("m0", List.of(), List.of(0)));
                build.milestones.add(milestone("m1", List.of(), List.of(1, 3)));
            }
        },
        MILESTONE_AFTER_MILESTONES {
            @Override
            void add(Small build, int spare) {
                build.milestones.add(milestone("m0", List.of(), List.of(1)));
                build.milestones.add(milestone("m1", List.of(0), List.of(3)));
            }
        },
        PAYER_OF_A_MILESTONE {
            @Override
            void add(Small build, int spare) {
                build.milestones.add(new Milestone(
                        "m",
                        List.of(new Milestone.Trigger(1, new int[1])),
                        List.of(),
                        List.of(new PartyTable(3, new long[5], new long[5])),
                        new long[5],
                        new int[5]));
            }
        },
        BRIDGE {
            @Override
            void add(Small build, int spare) {
                build.bridge(1, 3, 1, 5);
            }
        },
        PAYER_OF_A_BRIDGE {
            @Override
            void add(Small build, int spare) {
                build.bridge(1, -1, 3, 5);
            }
        },
        WAVE {
            @Override
            void add(Small build, int spare) {
                build.waves.add(new Wave("w", -1, 0, List.of(1, 3), List.of(), List.of()));
            }
        },
        CHOICE_OF_A_WAVE {
            @Override
            void add(Small build, int spare) {
                build.waves.add(new Wave("w", 3, 1, List.of(1), List.of(), List.of()));
            }
        },
        PAYER_OF_A_WAVE {
            @Override
            void add(Small build, int spare) {
                build.waves.add(new Wave("w", -1, 0, List.of(1), plain(3, 0).costs(), List.of()));
            }
        },
        FEE {
            @Override
            void add(Small build, int spare) {
                build.fees.add(fee(-1, List.of(1, 3), List.of(1, 3), List.of()));
            }
        },
        PAYER_OF_A_FEE {
            @Override
            void add(Small build, int spare) {
                build.fees.add(fee(-1, List.of(1), List.of(3), List.of()));
            }
        },
        INCUMBENT {
            @Override
            void add(Small build, int spare) {
                build.fees.add(fee(-1, List.of(1), List.of(1), List.of(3)));
            }
        },
        CHOICE_OF_A_FEE {
            @Override
            void add(Small build, int spare) {
                build.fees.add(fee(3, List.of(1), List.of(1), List.of()));
            }
        },
        WHO_SHARES_A_COMMON_ACTIVITY {
            @Override
            void add(Small build, int spare) {
                build.common.add(common(1, -1, List.of(3)));
            }
        },
        WHO_SHARES_A_WAVE {
            @Override
            void add(Small build, int spare) {
                build.waves.add(new Wave("other", -1, 0, List.of(2), List.of(), List.of()));
                build.waves.add(new Wave("w", -1, 0, List.of(1), List.of(), List.of()));
                build.common.add(common(-1, 1, List.of(3)));
            }
        };

        abstract void add(Small build, int spare);

        private static Milestone milestone(String id, List<Integer> after, List<Integer> triggers) {
            return new Milestone(
                    id,
                    triggers.stream()
                            .map(a -> new Milestone.Trigger(a, new int[1]))
                            .toList(),
                    after,
                    List.of(),
                    new long[5],
                    new int[5]);
        }

        private static SharedFee fee(
                int choice, List<Integer> activities, List<Integer> parties, List<Integer> incumbents) {
            return new SharedFee(
                    "f",
                    choice,
                    1,
                    activities,
                    parties,
                    incumbents,
                    incumbents.stream().map(i -> 0).toList(),
                    new ShareKey(0, new long[] {1, 1, 1, 1}),
                    Small.rising(3),
                    Small.rising(1));
        }

        private static CommonCost common(int activity, int wave, List<Integer> parties) {
            return new CommonCost(
                    1,
                    activity,
                    wave,
                    parties,
                    new ShareKey(0, new long[] {1, 1, 1, 1}),
                    new long[Small.HORIZON],
                    new long[Small.HORIZON],
                    new int[parties.size()],
                    0,
                    new long[0],
                    List.of());
        }
    }

    @Test
    void whatOnlyOnePartUsesStaysWithItAndWhatTwoUseIsLeftOut() {
        Small build = new Small();
        build.party();
        build.party();
        int shared = build.pool(9);
        int own = build.pool(4);
        int ofWaves = build.pool(5);
        build.pool(1);
        build.activity(build.area(), plain(0, shared));
        Option both = Small.option(
                1,
                List.of(new PartyTable(1, new long[] {4, 3, 2, 1}, new long[Small.HORIZON])),
                List.of(new Demand(own, 0, new long[] {2}), new Demand(shared, 0, new long[] {1})),
                List.of(),
                List.of());
        build.activity(build.area(), both);
        build.waves.add(new Wave("w", 1, 1, List.of(1), List.of(), List.of(new Demand(ofWaves, 0, new long[] {3}))));

        List<Separation.Part> parts = Separation.of(build.problem());

        assertThat(parts.get(0).problem().resources()).isEmpty();
        assertThat(parts.get(0).problem().activities().get(0).options().get(0).demands())
                .isEmpty();
        assertThat(parts.get(1).problem().resources())
                .extracting(resource -> resource.id())
                .containsExactly("r1", "r2");
        assertThat(parts.get(1).problem().activities().get(0).options().get(0).demands())
                .extracting(Demand::resource)
                .containsExactly(0);
        assertThat(parts.get(1).problem().waves().get(0).demands().get(0).resource())
                .isEqualTo(1);
        assertThat(parts.get(1).problem().waves().get(0).choice()).isZero();
        assertThat(parts.get(1).alternatives(new int[] {7, 8})).containsExactly(8);
    }

    private static List<String> members(Small build) {
        return Separation.of(build.problem()).stream()
                .map(part -> Arrays.toString(part.activities()))
                .toList();
    }

    /** Paid by the party of a number; needs one of a resource. */
    private static Option plain(int party, int resource) {
        return Small.option(
                1,
                List.of(new PartyTable(party, new long[] {4, 3, 2, 1}, new long[Small.HORIZON])),
                List.of(new Demand(resource, 0, new long[] {1})),
                List.of(),
                List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsHoldEverythingOnce(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);

        List<Separation.Part> parts = Separation.of(problem);

        assertThat(parts.stream().flatMapToInt(part -> Arrays.stream(part.activities())))
                .hasSize(problem.activities().size())
                .doesNotHaveDuplicates();
        assertThat(parts.stream().mapToInt(part -> part.problem().milestones().size()))
                .hasSize(parts.size());
        assertThat(parts.stream()
                        .mapToInt(part -> part.problem().milestones().size())
                        .sum())
                .isEqualTo(problem.milestones().size());
        assertThat(all(parts, ScheduleProblem::precedences))
                .isEqualTo(problem.precedences().size());
        assertThat(all(parts, ScheduleProblem::groups))
                .isEqualTo(problem.groups().size());
        assertThat(all(parts, ScheduleProblem::choices))
                .isEqualTo(problem.choices().size());
        assertThat(all(parts, ScheduleProblem::loadGroups))
                .isEqualTo(problem.loadGroups().size());
        // a limit in which nothing counts belongs to no part
        assertThat(all(parts, ScheduleProblem::countLimits))
                .isEqualTo(problem.activities().stream()
                        .flatMap(activity -> activity.options().stream())
                        .flatMap(option -> option.counts().stream())
                        .map(Count::limit)
                        .distinct()
                        .count());
        assertThat(all(parts, part -> part.membership().participations()))
                .isEqualTo(problem.membership().participations().size());
        assertThat(all(parts, ScheduleProblem::fees))
                .isEqualTo(problem.fees().stream()
                        .filter(fee -> !fee.activities().isEmpty())
                        .count());
        assertThat(all(parts, ScheduleProblem::waves))
                .isEqualTo(problem.waves().stream()
                        .filter(wave -> !wave.activities().isEmpty())
                        .count());
        assertThat(all(parts, ScheduleProblem::volumeFees))
                .isEqualTo(problem.volumeFees().stream()
                        .filter(fee -> !fee.activities().isEmpty())
                        .count());
        assertThat(parts.stream()
                        .mapToInt(part -> part.problem().bridges().size())
                        .sum())
                .isEqualTo(problem.bridges().size());
    }

    private static long all(List<Separation.Part> parts, Function<ScheduleProblem, List<?>> items) {
        return parts.stream()
                .mapToLong(part -> items.apply(part.problem()).size())
                .sum();
    }
}
