package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Pilot;
import org.junit.jupiter.api.Test;

/** The sample co-operation: Hadsel is the pilot, Bø has locked its doctors' system, several targets need three members. */
class SideRuleCompilerTest {

    private static final Inventory VESTERALEN =
            new InventoryReader().read(Path.of("data/vesteralen")).inventory();

    private static CompiledPlan compiled(List<Pin> pins) {
        return ProblemCompiler.compile(
                VESTERALEN, VESTERALEN.cooperation().variants().get(0).withPins(pins));
    }

    private static ChainPlan chain(CompiledPlan compiled, String target) {
        return compiled.chains().stream()
                .flatMap(List::stream)
                .filter(chain -> chain.target().id().equals(target))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_target_that_requires_a_pilot_lets_the_pilot_member_go_first() {
        CompiledPlan compiled = compiled(List.of());
        Pilot pilot = compiled.problem().pilots().stream()
                .filter(one -> one.id().equals("EPJ-1"))
                .findFirst()
                .orElseThrow();
        assertThat(pilot.pilots())
                .extracting(activity -> asset(compiled, activity).member())
                .containsOnly("hadsel");
        assertThat(pilot.followers())
                .extracting(activity -> asset(compiled, activity).member())
                .isNotEmpty()
                .doesNotContain("hadsel");
        assertThat(pilot.stabilisation()).isEqualTo(PlanningDefaults.PILOT_MONTHS);
        assertThat(compiled.problem().pilots()).extracting(Pilot::id).doesNotContain("SAK-1");
    }

    private static Asset asset(CompiledPlan compiled, int activity) {
        return Objects.requireNonNull(compiled.activities().get(activity).asset());
    }

    @Test
    void a_lock_that_keeps_one_system_leaves_the_area_open_to_the_others() {
        ChainPlan free = chain(compiled(List.of()), "SKO-3");
        String lockedId = free.moving().stream()
                .filter(asset -> asset.member().equals("andoy"))
                .findFirst()
                .orElseThrow()
                .id();
        CompiledPlan locked = compiled(List.of(new Pin(lockedId, Pin.KEEP, null, "", SourceCell.NOWHERE)));
        ChainPlan chain = chain(locked, "SKO-3");
        assertThat(chain.moving()).isNotEmpty().extracting(Asset::member).doesNotContain("andoy");
        assertThat(chain.participants()).hasSize(free.participants().size() - 1);
        Choice choice = locked.problem().choices().get(chain.choice());
        assertThat(choice.allowed().cardinality()).isEqualTo(choice.alternatives());
    }

    @Test
    void a_lock_that_keeps_an_area_closes_it_for_all() {
        CompiledPlan locked = compiled(List.of(new Pin("SKO", Pin.KEEP, null, "", SourceCell.NOWHERE)));
        Choice choice = locked.problem().choices().get(chain(locked, "SKO-3").choice());
        assertThat(choice.allowed().stream()).containsExactly(Choice.NONE);
    }

    @Test
    void too_few_for_a_target_break_its_quorum() {
        List<Pin> locks = chain(compiled(List.of()), "SKO-3").moving().stream()
                .filter(asset -> !List.of("andoy", "bo").contains(asset.member()))
                .map(asset -> new Pin(asset.id(), Pin.KEEP, null, "", SourceCell.NOWHERE))
                .toList();
        CompiledPlan locked = compiled(locks);
        assertThat(locked.problem().membership().quorums()).anySatisfy(quorum -> {
            assertThat(quorum.id()).isEqualTo("SKO-3");
            assertThat(quorum.missing(party -> true)).isEqualTo(1);
        });
        assertThat(compiled(List.of()).problem().membership().quorums()).isEmpty();
    }
}
