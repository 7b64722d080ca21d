package no.samtakt.inventory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/**
 * What the co-operation has agreed: assumptions, areas, candidate targets, effort, calendars, variants.
 *
 * @param notice text that marks the data (for instance as illustrative); printed on everything made from it; may be empty
 * @param country two-letter code, {@code NO} or {@code DK}
 * @param currency ISO code
 * @param planningDate the "today" of the plan; nothing reads the clock
 * @param planStart month 0
 * @param lastGoLive last month in which something may go live
 * @param analysisYears years from plan start over which cost is counted
 * @param discountBasisPoints real discount rate per year
 * @param priceLevel as written, for instance "2026-kroner"
 * @param vat as written, for instance "uten mva"
 * @param form organisation form, as written
 * @param internalDayRate cost of a person-day of own staff
 * @param externalDayRate cost of a person-day of the programme team
 * @param riskPrice price of one risk point where a variant does not state its own
 * @param equalShareBasisPoints part of common cost shared equally; the rest by inhabitants
 * @param criticalLimit most critical assets (criticality 4) of one member in go-live or after-care in a month
 * @param uncertainty how far estimates may be wrong
 * @param forms forms of organisation stated, at most one per scope
 */
public record Cooperation(
        String name,
        String notice,
        String country,
        String currency,
        LocalDate planningDate,
        YearMonth planStart,
        YearMonth lastGoLive,
        int analysisYears,
        int discountBasisPoints,
        String priceLevel,
        String vat,
        String form,
        Money internalDayRate,
        Money externalDayRate,
        Money riskPrice,
        int equalShareBasisPoints,
        int criticalLimit,
        List<Area> areas,
        List<Target> targets,
        List<AreaEffort> efforts,
        List<VendorCapacity> vendorCapacities,
        List<Capacity> programmeTeam,
        List<CouncilCalendar> councilCalendars,
        List<Freeze> commonFreezes,
        List<Variant> variants,
        Uncertainty uncertainty,
        List<OrganisationForm> forms,
        SourceCell where) {
    public Cooperation {
        areas = List.copyOf(areas);
        targets = List.copyOf(targets);
        efforts = List.copyOf(efforts);
        vendorCapacities = List.copyOf(vendorCapacities);
        programmeTeam = List.copyOf(programmeTeam);
        councilCalendars = List.copyOf(councilCalendars);
        commonFreezes = List.copyOf(commonFreezes);
        variants = List.copyOf(variants);
        forms = List.copyOf(forms);
    }

    /** The form of organisation a target falls under: its own, else its area's, its layer's, the co-operation's; empty when none is stated. */
    public Optional<OrganisationForm> formOf(Target target) {
        String layer = areas.stream()
                .filter(area -> area.code().equals(target.area()))
                .map(area -> area.layer().name())
                .findFirst()
                .orElse("");
        for (String scope : List.of(target.id(), target.area(), layer, "")) {
            for (OrganisationForm candidate : forms) {
                if (candidate.scope().equals(scope)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** The same with other forms of organisation. */
    public Cooperation withForms(List<OrganisationForm> others) {
        return copy(planningDate, uncertainty, others);
    }

    /** The same, planned on another day. */
    public Cooperation plannedOn(LocalDate date) {
        return copy(date, uncertainty, forms);
    }

    /** The same with other ranges of its estimates. */
    public Cooperation withUncertainty(Uncertainty other) {
        return copy(planningDate, other, forms);
    }

    private Cooperation copy(LocalDate date, Uncertainty ranges, List<OrganisationForm> stated) {
        return new Cooperation(
                name,
                notice,
                country,
                currency,
                date,
                planStart,
                lastGoLive,
                analysisYears,
                discountBasisPoints,
                priceLevel,
                vat,
                form,
                internalDayRate,
                externalDayRate,
                riskPrice,
                equalShareBasisPoints,
                criticalLimit,
                areas,
                targets,
                efforts,
                vendorCapacities,
                programmeTeam,
                councilCalendars,
                commonFreezes,
                variants,
                ranges,
                stated,
                where);
    }
}
