package no.samtakt.inventory;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * What the co-operation expects to gain beyond what the plan itself counts (contracts that end, old and new running cost).
 *
 * @param id unique
 * @param members ids of those who have it; never empty
 * @param each whether amounts and days are for each of them, otherwise for all together
 * @param key id of the key by which an amount for all together is split; empty for the key of operations
 * @param areas codes of the areas the condition is about
 * @param perYear worth of a full year; zero where it has no price
 * @param days time of a full year
 * @param score 0 to 5; 0 for what has a price
 * @param goal the goal it serves
 * @param owner who answers for it, usually in the service; empty when nobody does
 * @param measure what is measured, and from where to where
 * @param start first month it is expected in; null for the start of the plan
 * @param until last month; null when it stays
 * @param rampMonths months from none to all of it; 0 for all at once
 * @param elsewhere whether it is counted in another case already: shown, and counted as nothing
 */
public record Benefit(
        String id,
        String name,
        BenefitKind kind,
        List<String> members,
        boolean each,
        String key,
        List<String> areas,
        Money perYear,
        PersonDays days,
        int score,
        String goal,
        String owner,
        String measure,
        Landing landing,
        @Nullable YearMonth start,
        @Nullable YearMonth until,
        int rampMonths,
        BenefitCondition condition,
        boolean elsewhere,
        String source,
        SourceCell where) {

    /** Highest score. */
    public static final int MOST = 5;

    public Benefit {
        members = List.copyOf(members);
        areas = List.copyOf(areas);
    }

    /** The same for those of its members alone. */
    Benefit among(Collection<String> others) {
        return new Benefit(
                id,
                name,
                kind,
                members.stream().filter(others::contains).toList(),
                each,
                key,
                areas,
                perYear,
                days,
                score,
                goal,
                owner,
                measure,
                landing,
                start,
                until,
                rampMonths,
                condition,
                elsewhere,
                source,
                where);
    }
}
