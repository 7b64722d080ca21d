package no.samtakt.landscape;

import static no.samtakt.inventory.EdgeType.AUTHENTICATES_WITH;
import static no.samtakt.inventory.EdgeType.INTEGRATES;
import static no.samtakt.inventory.EdgeType.MOVE_TOGETHER;
import static no.samtakt.inventory.EdgeType.NOT_TOGETHER;
import static no.samtakt.inventory.EdgeType.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LandscapeTest {

    @Test
    void emptyHasNothing() {
        Landscape empty = TinyLandscapes.assets().landscape();
        assertThat(empty.nodes()).isEmpty();
        assertThat(empty.moveGroups()).isEmpty();
        assertThat(empty.order()).isEmpty();
        assertThat(empty.mostCritical(5)).isEmpty();
        assertThat(empty.problems()).isEmpty();
    }

    @Test
    void chainGoesLiveFromItsEnd() {
        Landscape chain = TinyLandscapes.assets("m/a", "m/b", "m/c")
                .edge("m/a", REQUIRES, "m/b")
                .edge("m/b", AUTHENTICATES_WITH, "m/c")
                .landscape();
        assertThat(chain.order()).containsExactly(List.of("m/c"), List.of("m/b"), List.of("m/a"));
        assertThat(chain.prerequisitesOf("m/a")).extracting(Dependency::to).containsExactly("m/b");
        assertThat(chain.impactOf("m/c").dependants()).containsExactly("m/a", "m/b");
        assertThat(chain.mostCritical(2))
                .containsExactly(new CriticalNode("m/c", 2, 4, false), new CriticalNode("m/b", 1, 2, true));
    }

    @Test
    void forkShareOneLevel() {
        Landscape fork = TinyLandscapes.assets("m/a", "m/b", "m/hub")
                .edge("m/a", REQUIRES, "m/hub")
                .edge("m/b", REQUIRES, "m/hub")
                .landscape();
        assertThat(fork.order()).containsExactly(List.of("m/hub"), List.of("m/a", "m/b"));
        assertThat(fork.mostCritical(9)).containsExactly(new CriticalNode("m/hub", 2, 4, true));
    }

    @Test
    void rhombusCountsItsTopOnce() {
        Landscape rhombus = TinyLandscapes.assets("m/l", "m/r", "m/top", "m/under")
                .edge("m/top", REQUIRES, "m/l")
                .edge("m/top", REQUIRES, "m/r")
                .edge("m/l", REQUIRES, "m/under")
                .edge("m/r", REQUIRES, "m/under")
                .landscape();
        assertThat(rhombus.order()).containsExactly(List.of("m/under"), List.of("m/l", "m/r"), List.of("m/top"));
        assertThat(rhombus.impactOf("m/under").count()).isEqualTo(3);
        assertThat(rhombus.mostCritical(9)).noneMatch(CriticalNode::articulation);
    }

    @Test
    void cycleIsOneGroupWithItsPathAndCells() {
        Landscape cycle = TinyLandscapes.assets("m/a", "m/b", "m/c")
                .edge("m/a", REQUIRES, "m/b")
                .edge("m/b", REQUIRES, "m/c")
                .edge("m/c", REQUIRES, "m/a")
                .landscape();
        MoveGroup group = cycle.moveGroups().get(0);
        assertThat(group.assets()).containsExactly("m/a", "m/b", "m/c");
        assertThat(group.reason()).isEqualTo(MoveGroup.Reason.CYCLE);
        assertThat(group.cycles().get(0).edges()).extracting(Dependency::from).containsExactly("m/a", "m/b", "m/c");
        assertThat(group.cycles().get(0).dependenciesOnly()).isTrue();
        assertThat(cycle.order()).containsExactly(List.of("m/a", "m/b", "m/c"));
        Problem problem = only(cycle, "landscape.cycle");
        assertThat(problem.found()).isEqualTo("a (m/a) → b (m/b) → c (m/c) → a (m/a)");
        assertThat(problem.where().cell()).isEqualTo("5:5");
        assertThat(problem.args().get(0))
                .isEqualTo("a.xlsx Avhengigheter!5:5, a.xlsx Avhengigheter!6:6, a.xlsx Avhengigheter!7:7");
    }

    @Test
    void twoCyclesThatShareANodeAreOneGroup() {
        Landscape eight = TinyLandscapes.assets("m/a", "m/b", "m/c")
                .edge("m/a", REQUIRES, "m/b")
                .edge("m/b", REQUIRES, "m/a")
                .edge("m/b", REQUIRES, "m/c")
                .edge("m/c", REQUIRES, "m/b")
                .landscape();
        assertThat(eight.moveGroups()).singleElement().satisfies(group -> {
            assertThat(group.assets()).containsExactly("m/a", "m/b", "m/c");
            assertThat(group.cycles()).singleElement().satisfies(c -> assertThat(c.edges())
                    .hasSize(2));
        });
    }

    @Test
    void integrationsTieNothingTogether() {
        Landscape both = TinyLandscapes.assets("m/a", "m/b")
                .edge("m/a", INTEGRATES, "m/b")
                .edge("m/b", INTEGRATES, "m/a")
                .landscape();
        assertThat(both.moveGroups()).isEmpty();
        assertThat(both.bridgedEdges()).hasSize(2);
        assertThat(both.impactOf("m/a").integrated()).containsExactly("m/b");
    }

    @Test
    void namedGroupsStayWithinTheMember() {
        Landscape named = new TinyLandscapes()
                .asset("m/a", "Lønn", 5, 1, null, null)
                .asset("m/b", " lønn ", 5, 1, null, null)
                .asset("n/c", "Lønn", 5, 1, null, null)
                .landscape();
        assertThat(named.moveGroups())
                .containsExactly(new MoveGroup(List.of("m/a", "m/b"), MoveGroup.Reason.MOVE_TOGETHER, List.of()));
        assertThat(only(named, "landscape.lonely-move-group").member()).isEqualTo("n");
    }

    @Test
    void overlappingGroupsAreUnited() {
        Landscape united = TinyLandscapes.assets("m/a", "m/b", "m/c")
                .edge("m/a", MOVE_TOGETHER, "m/b")
                .edge("m/b", REQUIRES, "m/c")
                .edge("m/c", REQUIRES, "m/b")
                .landscape();
        MoveGroup group = united.moveGroups().get(0);
        assertThat(group.assets()).containsExactly("m/a", "m/b", "m/c");
        assertThat(group.reason()).isEqualTo(MoveGroup.Reason.BOTH);
        assertThat(group.cycles()).hasSize(1);
    }

    @Test
    void whatMustComeBetweenTwoThatMoveTogetherJoinsThem() {
        Landscape between = TinyLandscapes.assets("m/a", "m/b", "m/c")
                .edge("m/a", MOVE_TOGETHER, "m/b")
                .edge("m/a", REQUIRES, "m/c")
                .edge("m/c", REQUIRES, "m/b")
                .landscape();
        assertThat(between.moveGroups().get(0).assets()).hasSize(3);
        assertThat(only(between, "landscape.cycle-through-group").found())
                .isEqualTo("a (m/a) → c (m/c) → b (m/b) = a (m/a)");
    }

    @Test
    void selfLoopIsRejected() {
        Landscape self =
                TinyLandscapes.assets("m/a").edge("m/a", REQUIRES, "m/a").landscape();
        assertThat(self.edges()).isEmpty();
        assertThat(only(self, "landscape.self-dependency").where().cell()).isEqualTo("3:3");
    }

    @Test
    void statedTwiceOrToNobodyIsReported() {
        Landscape odd = TinyLandscapes.assets("m/a", "m/b")
                .edge("m/a", REQUIRES, "m/b")
                .edge("m/a", REQUIRES, "m/b")
                .edge("m/a", REQUIRES, "m/ghost")
                .edge("m/a", MOVE_TOGETHER, "EXT/folkeregister")
                .landscape();
        assertThat(odd.edges()).hasSize(1);
        assertThat(only(odd, "landscape.duplicate-dependency").where().cell()).isEqualTo("5:5");
        assertThat(only(odd, "landscape.unknown-asset").found()).isEqualTo("m/ghost");
        assertThat(only(odd, "landscape.external-never-moves").severity()).isEqualTo(Severity.WARNING);
        assertThat(odd.externals()).isEmpty();
    }

    @Test
    void keptApartInsideAGroupIsAnError() {
        Landscape conflict = TinyLandscapes.assets("m/a", "m/b")
                .edge("m/a", MOVE_TOGETHER, "m/b")
                .edge("m/b", NOT_TOGETHER, "m/a")
                .landscape();
        Problem problem = only(conflict, "landscape.conflicting-group");
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.where().cell()).isEqualTo("5:5");
    }

    @Test
    void monthsThatDoNotMeetInsideAGroupAreReported() {
        Landscape apart = new TinyLandscapes()
                .asset("m/a", "g", 1, 1, YearMonth.of(2027, 5), null)
                .asset("m/b", "g", 1, 1, null, YearMonth.of(2027, 4))
                .landscape();
        assertThat(only(apart, "landscape.group-window").expected()).isEqualTo("b (m/b) ≤ 2027-04");
        Landscape meet = new TinyLandscapes()
                .asset("m/a", "g", 1, 1, YearMonth.of(2027, 4), null)
                .asset("m/b", "g", 1, 1, null, YearMonth.of(2027, 4))
                .landscape();
        assertThat(meet.problems()).isEmpty();
    }

    @Test
    void impactCountsPeopleOncePerMember() {
        Landscape hosted = new TinyLandscapes()
                .asset("m/server", "", 0, 4, null, null)
                .asset("m/mail", "", 300, 3, null, null, "m/server")
                .asset("m/erp", "", 80, 3, null, null, "m/server")
                .asset("n/erp", "", 50, 2, null, null, "m/server")
                .edge("m/mail", INTEGRATES, "EXT/altinn")
                .landscape();
        Impact impact = hosted.impactOf("m/server");
        assertThat(impact.dependants()).containsExactly("m/erp", "m/mail", "n/erp");
        assertThat(impact.users()).isEqualTo(350);
        assertThat(impact.byMember()).isEqualTo(Map.of("m", 2, "n", 1));
        assertThat(hosted.impactOf("EXT/altinn").integrated()).containsExactly("m/mail");
        assertThatThrownBy(() -> hosted.impactOf("m/none")).hasMessageContaining("m/none");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderRespectsEveryPrerequisite(int seed) {
        Landscape landscape = random(seed).landscape();
        Map<String, Integer> level = levels(landscape);
        Map<String, String> group = groups(landscape);
        assertThat(level.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        landscape.assets().stream().map(a -> a.id()).toList());
        for (Dependency edge : landscape.edges()) {
            boolean together =
                    group.getOrDefault(edge.from(), edge.from()).equals(group.getOrDefault(edge.to(), edge.to()));
            if (edge.type() == MOVE_TOGETHER) {
                assertThat(together).as("%s", edge).isTrue();
            } else if (edge.type().prerequisite() && !edge.external() && !together) {
                assertThat(level.get(edge.to())).as("%s", edge).isLessThan(level.get(edge.from()));
            }
        }
        landscape.moveGroups().forEach(g -> assertThat(
                        g.assets().stream().map(level::get).distinct())
                .hasSize(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsDoNotOverlapAndEveryCycleCloses(int seed) {
        Landscape landscape = random(seed).landscape();
        List<String> inGroups = landscape.moveGroups().stream()
                .flatMap(g -> g.assets().stream())
                .toList();
        assertThat(inGroups).doesNotHaveDuplicates();
        for (MoveGroup group : landscape.moveGroups()) {
            assertThat(group.cycles().isEmpty()).isEqualTo(group.reason() == MoveGroup.Reason.MOVE_TOGETHER);
            for (Cycle cycle : group.cycles()) {
                assertThat(cycle.edges()).allSatisfy(edge -> {
                    assertThat(edge.type().prerequisite()).isTrue();
                    assertThat(group.assets()).contains(edge.from(), edge.to());
                });
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shufflingRowsChangesNothing(int seed) {
        TinyLandscapes tiny = random(seed);
        Landscape plain = tiny.landscape();
        Landscape shuffled = Landscape.of(tiny.inventory(new Random(seed)));
        assertThat(shuffled.moveGroups()).isEqualTo(plain.moveGroups());
        assertThat(shuffled.order()).isEqualTo(plain.order());
        assertThat(shuffled.problems()).isEqualTo(plain.problems());
        assertThat(shuffled.mostCritical(99)).isEqualTo(plain.mostCritical(99));
        assertThat(GraphExport.graphMl(shuffled)).isEqualTo(GraphExport.graphMl(plain));
    }

    @Test
    void everyProblemHasItsTextsInEveryLanguage() {
        Texts english = Texts.of("no.samtakt.landscape", Locale.ENGLISH);
        Texts norwegian = Texts.of("no.samtakt.landscape", Locale.forLanguageTag("nb"));
        Texts danish = Texts.of("no.samtakt.landscape", Locale.forLanguageTag("da"));
        IntStream.range(0, 60)
                .boxed()
                .flatMap(seed -> random(seed).landscape().problems().stream())
                .forEach(problem -> {
                    String key = "problem." + problem.code();
                    assertThat(english.get(
                                    key,
                                    problem.found(),
                                    problem.expected(),
                                    problem.args().get(0)))
                            .doesNotContain("{");
                    assertThat(english.has(key + ".do")).isTrue();
                    assertThat(norwegian.get(key)).isNotEqualTo(english.get(key));
                    assertThat(danish.get(key)).isNotEqualTo(english.get(key)).isNotEqualTo(norwegian.get(key));
                    assertThat(norwegian.get(key + ".do")).isNotEqualTo(english.get(key + ".do"));
                });
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static TinyLandscapes random(int seed) {
        Random random = new Random(seed);
        int n = 3 + random.nextInt(12);
        TinyLandscapes tiny = new TinyLandscapes();
        for (int i = 0; i < n; i++) {
            tiny.asset(
                    (i % 2 == 0 ? "m/" : "n/") + i,
                    random.nextInt(6) == 0 ? "g" : "",
                    random.nextInt(90),
                    1 + random.nextInt(4),
                    null,
                    null);
        }
        for (int k = random.nextInt(2 * n); k > 0; k--) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            EdgeType[] types = EdgeType.values();
            tiny.edge(
                    (a % 2 == 0 ? "m/" : "n/") + a,
                    types[random.nextInt(types.length)],
                    random.nextInt(9) == 0 ? "EXT/x" : (b % 2 == 0 ? "m/" : "n/") + b);
        }
        return tiny;
    }

    private static Map<String, Integer> levels(Landscape landscape) {
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < landscape.order().size(); i++) {
            for (String id : landscape.order().get(i)) {
                levels.put(id, i);
            }
        }
        return levels;
    }

    private static Map<String, String> groups(Landscape landscape) {
        Map<String, String> groups = new HashMap<>();
        landscape.moveGroups().forEach(group -> group.assets().forEach(id -> groups.put(id, group.id())));
        return groups;
    }

    private static Problem only(Landscape landscape, String code) {
        List<Problem> found =
                landscape.problems().stream().filter(p -> p.code().equals(code)).toList();
        assertThat(found).as("%s in %s", code, landscape.problems()).hasSize(1);
        return found.get(0);
    }
}
