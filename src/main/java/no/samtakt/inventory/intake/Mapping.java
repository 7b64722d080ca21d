package no.samtakt.inventory.intake;

import java.util.List;

/** What every table and column is taken for; proposed by {@link Intake#propose}, owned by the user from then on. */
public record Mapping(List<TableMapping> tables) {

    /** Nothing is known yet. */
    public static final Mapping NONE = new Mapping(List.of());

    public Mapping {
        tables = List.copyOf(tables);
    }
}
