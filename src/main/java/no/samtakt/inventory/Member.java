package no.samtakt.inventory;

import java.time.LocalDate;
import java.util.List;
import no.samtakt.common.SourceCell;

/**
 * A municipality of the co-operation and what it has.
 *
 * @param id stable id made from the name ({@code andoy})
 * @param number official municipality number; empty when not stated
 * @param inhabitants at {@code inhabitantsDate}
 * @param fteCenti full-time equivalents in hundredths
 * @param ictStaff number of employees with ICT tasks
 * @param pilot whether it goes first where a target requires a pilot
 */
public record Member(
        String id,
        String name,
        String number,
        int inhabitants,
        LocalDate inhabitantsDate,
        long fteCenti,
        int ictStaff,
        int ownershipBasisPoints,
        boolean pilot,
        List<Asset> assets,
        List<Contract> contracts,
        List<Dependency> dependencies,
        List<Capacity> capacities,
        List<Freeze> freezes,
        List<Budget> budgets,
        List<Pin> pins,
        SourceCell where) {
    public Member {
        assets = List.copyOf(assets);
        contracts = List.copyOf(contracts);
        dependencies = List.copyOf(dependencies);
        capacities = List.copyOf(capacities);
        freezes = List.copyOf(freezes);
        budgets = List.copyOf(budgets);
        pins = List.copyOf(pins);
    }

    /** The same member with other assets and contracts. */
    public Member with(List<Asset> otherAssets, List<Contract> otherContracts) {
        return with(otherAssets, otherContracts, pins);
    }

    /** The same member with other locks. */
    public Member withPins(List<Pin> others) {
        return with(assets, contracts, others);
    }

    private Member with(List<Asset> otherAssets, List<Contract> otherContracts, List<Pin> otherPins) {
        return new Member(
                id,
                name,
                number,
                inhabitants,
                inhabitantsDate,
                fteCenti,
                ictStaff,
                ownershipBasisPoints,
                pilot,
                otherAssets,
                otherContracts,
                dependencies,
                capacities,
                freezes,
                budgets,
                otherPins,
                where);
    }
}
