package no.samtakt.planning;

import no.samtakt.schedule.Evaluation;
import org.jspecify.annotations.Nullable;

/** Finds what another alternative of a choice would give, everything else as in the plan. */
@FunctionalInterface
interface AlternativeFinder {

    /** The best feasible plan found with it; null when none was found without breaking a hard rule. */
    @Nullable
    Evaluation best(int choice, int alternative);
}
