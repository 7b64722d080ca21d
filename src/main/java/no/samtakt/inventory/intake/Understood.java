package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import no.samtakt.inventory.sheet.RawCell;

/** A table with what each of its headers was understood as. */
final class Understood {

    /** Values of a column looked at to tell what it holds. */
    static final int SAMPLE = 200;

    private final FoundTable table;
    private final List<Headers.Reading> readings = new ArrayList<>();
    private final List<List<RawCell>> values;

    Understood(FoundTable table) {
        this.table = table;
        values = new ArrayList<>(Collections.nCopies(table.columns().size(), null));
        for (int i = 0; i < table.columns().size(); i++) {
            readings.add(read(i));
        }
    }

    /** What a header means; a year alone over amounts is the cost of that year. */
    private Headers.Reading read(int column) {
        FoundTable.Column head = table.columns().get(column);
        Headers.Reading reading = Headers.read(head.header());
        boolean amounts =
                reading.confidence() == 0 && reading.year() > 0 && head.sub().matches("20[0-4]\\d");
        return amounts && Fit.percent("contracts.annualPrice", values(column)) >= 60
                ? new Headers.Reading(Set.of("annualCost"), 65, "year", reading.unit(), reading.year())
                : reading;
    }

    FoundTable table() {
        return table;
    }

    int size() {
        return readings.size();
    }

    Headers.Reading reading(int column) {
        return readings.get(column);
    }

    List<Headers.Reading> readings() {
        return Collections.unmodifiableList(readings);
    }

    /** Whether a header surely means a concept. */
    boolean has(String concept) {
        return index(concept) >= 0;
    }

    /** The first column whose header surely means a concept; −1 when none does. */
    int index(String concept) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).sure() && readings.get(i).means(concept)) {
                return i;
            }
        }
        return -1;
    }

    /** The first {@value #SAMPLE} values of a column. */
    List<RawCell> values(int column) {
        List<RawCell> known = values.get(column);
        if (known == null) {
            known = List.copyOf(table.values(table.columns().get(column).index(), SAMPLE));
            values.set(column, known);
        }
        return known;
    }
}
