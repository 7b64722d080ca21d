package no.samtakt.app;

import java.util.List;
import java.util.stream.Collectors;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.Planner;
import no.samtakt.report.Disclosure;
import org.jspecify.annotations.Nullable;

/** Who the results are for, found by what the user wrote. */
final class Audience {

    private Audience() {}

    /**
     * The id of a member; {@link Disclosure#ALL} when nothing is asked for.
     *
     * @param wanted id or name of a member; null for all
     * @throws CannotRunException when there is no such member
     */
    static String of(@Nullable String wanted, List<MemberInfo> members) {
        if (wanted == null) {
            return Disclosure.ALL;
        }
        String name = wanted.strip();
        return members.stream()
                .filter(member ->
                        member.id().equalsIgnoreCase(name) || member.name().equalsIgnoreCase(name))
                .map(MemberInfo::id)
                .findFirst()
                .orElseThrow(() -> new CannotRunException(
                        CannotRunException.Cause.WISH,
                        "no-such-member",
                        name,
                        members.stream().map(MemberInfo::name).collect(Collectors.joining(", "))));
    }

    /** As above, among the members of the data. */
    static String of(@Nullable String wanted, Inventory inventory) {
        return of(
                wanted,
                inventory.members().stream()
                        .map(member -> new MemberInfo(
                                member.id(),
                                member.name(),
                                member.number(),
                                member.inhabitants(),
                                member.inhabitantsDate(),
                                member.ictStaff()))
                        .toList());
    }

    /** Whether somebody's price must not be told by what is said while a plan is searched for. */
    static boolean isKeptBack(Inventory inventory) {
        return inventory.listContracts().stream().anyMatch(contract -> contract.confidential());
    }

    /** What each lock costs, kept back where a confidential price may be in it. */
    static List<Planner.LockPrice> published(List<Planner.LockPrice> prices, MigrationPlan full) {
        return !Disclosure.isFull(full)
                ? prices
                : prices.stream()
                        .map(price -> new Planner.LockPrice(price.pin(), Money.WITHHELD, Money.WITHHELD))
                        .toList();
    }
}
