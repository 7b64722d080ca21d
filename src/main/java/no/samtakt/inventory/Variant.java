package no.samtakt.inventory;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/**
 * A way of going about it that the steering group wants compared.
 *
 * @param riskPrice price of one risk point, whole major units
 * @param fairnessPricePercent price of one minor unit of unfairness in hundredths (100 = one for one)
 * @param oneArea area that comes first, for {@link Approach#ONE_AREA}; empty otherwise
 * @param horizonMonths months from plan start in which go-lives may be planned
 * @param participation whether members may stay out; {@link Participation#CORE_BINDING} leaves it to each area's own rule
 * @param pins further pins of this variant
 * @param capacityFactorBasisPoints share of all capacity that may be used
 * @param terms what it says of members besides
 */
public record Variant(
        String name,
        String description,
        Money riskPrice,
        int fairnessPricePercent,
        Approach approach,
        String oneArea,
        int horizonMonths,
        Participation participation,
        List<Pin> pins,
        int capacityFactorBasisPoints,
        MemberTerms terms,
        SourceCell where) {
    public Variant {
        pins = List.copyOf(pins);
    }

    /** The same variant with other pins. */
    public Variant withPins(List<Pin> others) {
        return copy(name, riskPrice, others);
    }

    /** The same variant under another name, with another price of risk. */
    public Variant priced(String newName, Money price) {
        return copy(newName, price, pins);
    }

    /** The same variant with another rule on who takes part, and other terms of members. */
    public Variant withMembers(Participation rule, MemberTerms others) {
        return new Variant(
                name,
                description,
                riskPrice,
                fairnessPricePercent,
                approach,
                oneArea,
                horizonMonths,
                rule,
                pins,
                capacityFactorBasisPoints,
                others,
                where);
    }

    private Variant copy(String newName, Money price, List<Pin> others) {
        return new Variant(
                newName,
                description,
                price,
                fairnessPricePercent,
                approach,
                oneArea,
                horizonMonths,
                participation,
                others,
                capacityFactorBasisPoints,
                terms,
                where);
    }
}
