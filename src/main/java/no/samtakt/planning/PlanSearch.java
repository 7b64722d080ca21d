package no.samtakt.planning;

import java.util.List;
import java.util.function.LongSupplier;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Variant;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.solver.ScheduleSolver;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;

/** Short searches from a finished plan, for questions of the kind "what if this lock were not there". */
final class PlanSearch {

    private PlanSearch() {}

    static Evaluation best(CompiledPlan compiled, MigrationPlan plan, long steps, LongSupplier nanoTime) {
        Schedule start = PlanEncoder.encode(compiled, plan).schedule();
        SolverSettings settings = new SolverSettings(
                plan.run().seed(), Termination.afterSteps(steps), start, progress -> {}, () -> false, nanoTime);
        return ScheduleSolver.solve(compiled.problem(), settings).evaluation();
    }

    static Inventory withoutPin(Inventory inventory, Member owner, Pin pin) {
        List<Member> members = inventory.members().stream()
                .map(member -> member.equals(owner) ? member.withPins(without(member.pins(), pin)) : member)
                .toList();
        return inventory.with(members);
    }

    static Variant withoutPin(Variant variant, Pin pin) {
        return variant.withPins(without(variant.pins(), pin));
    }

    private static List<Pin> without(List<Pin> pins, Pin pin) {
        return pins.stream().filter(other -> !other.equals(pin)).toList();
    }
}
