package no.samtakt.catalogue;

import java.util.List;
import java.util.Optional;
import no.samtakt.common.DataFile;

/**
 * What a transition in a function area usually takes, for a municipality of 600 users: a proposal where a co-operation has
 * stated nothing, from the data file {@code area-efforts.txt}.
 *
 * @param area code of the area
 * @param durationMonths preparation and migration, up to and including the go-live month
 * @param hypercareMonths after go-live
 * @param parallelMonths old and new side by side
 * @param ictDays person-days of ICT staff
 * @param serviceDays person-days of the service that uses it
 */
public record UsualEffort(
        String area, int durationMonths, int hypercareMonths, int parallelMonths, int ictDays, int serviceDays) {

    private static final List<UsualEffort> ALL = DataFile.read(UsualEffort.class, "area-efforts.txt", 7).stream()
            .map(field -> new UsualEffort(
                    field.get(0),
                    Integer.parseInt(field.get(1)) + Integer.parseInt(field.get(2)),
                    Integer.parseInt(field.get(3)),
                    Integer.parseInt(field.get(4)),
                    Integer.parseInt(field.get(5)),
                    Integer.parseInt(field.get(6))))
            .toList();

    /** That of an area of the taxonomy. */
    public static Optional<UsualEffort> find(String area) {
        return ALL.stream().filter(effort -> effort.area().equals(area)).findFirst();
    }
}
