package no.samtakt.inventory;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * A system or an infrastructure component of one member.
 *
 * @param id unique in the whole inventory: {@code <member id>/<id in the workbook>}
 * @param member id of the member that owns it
 * @param area code of its function area
 * @param product product as resolved; empty when not stated
 * @param vendor empty when not stated
 * @param version empty when not stated
 * @param runsOn ids of the components it is hosted on
 * @param users number of users, at least 0
 * @param criticality 1 (weeks) to 4 (life and health, or all services stop within hours)
 * @param personalData 0 none, 1 ordinary, 2 special categories
 * @param archiveDuty whether records must be extracted to an archive before it is switched off
 * @param skilledPersons how many can keep it running; 1 is a vulnerability
 * @param supportedUntil last month the vendor supports it; null when not limited
 * @param annualCost running cost per year outside contracts
 * @param owner system owner, as written
 * @param moveGroup name of a group that must move together; empty when none
 * @param earliest earliest go-live of its replacement; null when not limited
 * @param latest latest go-live of its replacement; null when not limited
 * @param bookValue book value at planning date
 * @param depreciatedUntil month the book value reaches zero; null when there is none
 * @param where the row it was read from
 */
public record Asset(
        String id,
        AssetKind kind,
        String member,
        String name,
        String area,
        String product,
        String vendor,
        String version,
        Hosting hosting,
        List<String> runsOn,
        int users,
        int criticality,
        int personalData,
        boolean archiveDuty,
        int skilledPersons,
        @Nullable YearMonth supportedUntil,
        Money annualCost,
        String owner,
        String moveGroup,
        @Nullable YearMonth earliest,
        @Nullable YearMonth latest,
        Money bookValue,
        @Nullable YearMonth depreciatedUntil,
        String note,
        SourceCell where) {

    public Asset {
        runsOn = List.copyOf(runsOn);
        if (criticality < 1 || criticality > 4) {
            throw new IllegalArgumentException("Criticality of " + id + " must be 1 to 4: " + criticality);
        }
        if (personalData < 0 || personalData > 2) {
            throw new IllegalArgumentException("Personal data class of " + id + " must be 0 to 2: " + personalData);
        }
    }
}
