package no.samtakt.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.catalogue.Employer;
import no.samtakt.common.SourceCell;

/** Random forms of organisation at every scope, by draws of their own. */
public final class RandomForms {

    private RandomForms() {}

    /** The co-operation with forms, for two seeds of three. */
    public static Cooperation add(Cooperation cooperation, long seed) {
        Random random = new Random(seed * 31 + 7);
        List<OrganisationForm> forms = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            List<String> scopes = new ArrayList<>(List.of("", "INFRASTRUCTURE", "SUPPORT"));
            cooperation.areas().forEach(area -> scopes.add(area.code()));
            cooperation.targets().forEach(target -> scopes.add(target.id()));
            for (String scope : scopes) {
                if (random.nextInt(3) == 0) {
                    forms.add(form(scope, random));
                }
            }
        }
        return cooperation.withForms(forms);
    }

    private static OrganisationForm form(String scope, Random random) {
        List<DecisionBody> founding = new ArrayList<>();
        int steps = 1 + random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            founding.add(DecisionBody.values()[random.nextInt(DecisionBody.values().length)]);
        }
        return new OrganisationForm(
                scope,
                "AGREEMENT",
                random.nextBoolean(),
                "",
                founding,
                DecisionBody.values()[random.nextInt(4)],
                random.nextInt(6),
                random.nextInt(4),
                AwardRight.values()[random.nextInt(AwardRight.values().length)],
                0,
                12,
                Employer.HOST,
                SourceCell.NOWHERE);
    }

    /** Every other target that is not running is left to an own body. */
    public static Target inHouse(Target target) {
        return target.procurement() == Procurement.OPEN && target.id().hashCode() % 2 == 0
                ? new Target(
                        target.id(),
                        target.area(),
                        target.product(),
                        target.vendor(),
                        target.hosting(),
                        target.host(),
                        target.running(),
                        Procurement.IN_HOUSE,
                        target.leadMonths(),
                        target.establishMonths(),
                        target.establishCost(),
                        target.fixedPerYear(),
                        target.perUserPerYear(),
                        target.perInhabitantPerYear(),
                        target.waveCost(),
                        target.requires(),
                        target.minimumMembers(),
                        target.pilotRequired(),
                        target.eligible(),
                        target.tiers(),
                        target.where())
                : target;
    }
}
