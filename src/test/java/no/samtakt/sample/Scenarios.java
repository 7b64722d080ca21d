package no.samtakt.sample;

import java.util.ArrayList;
import java.util.List;

/** The library of known co-operations in {@code data/scenarios}. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> list() {
        List<Scenario> all = new ArrayList<>(DanishScenarios.list());
        all.addAll(NorwegianScenarios.list());
        return all;
    }
}
