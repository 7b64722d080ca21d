package no.samtakt.inventory.sheet;

import java.util.List;

/**
 * How long a contract runs.
 *
 * @param baseMonths months without any option
 * @param optionMonths the options in order, in months
 * @param optionsUsed how many of them have been used
 */
public record ContractTerm(int baseMonths, List<Integer> optionMonths, int optionsUsed) {

    public ContractTerm {
        optionMonths = List.copyOf(optionMonths);
    }
}
