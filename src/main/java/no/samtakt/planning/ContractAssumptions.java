package no.samtakt.planning;

import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.economy.ContractTerms;
import no.samtakt.economy.RetenderTerms;
import no.samtakt.inventory.Contract;

/**
 * What is assumed of every contract beyond its row: a member that must tender an agreement again pays for the tender; going on
 * without an agreement is accepted where nothing lawful is left, at a higher price, and flagged.
 */
public final class ContractAssumptions {

    /** Cost of a tender as a share of the yearly price. Editable default, estimate. */
    public static final int TENDER_BASIS_POINTS = 800;

    /** Least cost of a tender, minor units (50 000 kr). Editable default, estimate. */
    public static final long TENDER_LEAST_MINOR = 5_000_000;

    private ContractAssumptions() {}

    /** The terms assumed for a contract. */
    public static ContractTerms terms(Contract contract) {
        return ContractTerms.defaults(
                RetenderTerms.ofCost(tender(contract.annualPrice()).minor()), true);
    }

    /** What a new tender of an agreement with this yearly price costs. */
    public static Money tender(Money annualPrice) {
        return new Money(Math.max(
                TENDER_LEAST_MINOR, Rounding.mulDivHalfEven(annualPrice.minor(), TENDER_BASIS_POINTS, 10_000)));
    }
}
