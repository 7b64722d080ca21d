package no.samtakt.schedule;

import java.util.List;

/**
 * Activities that finish in the same month, all or none [H1]. Violation in months: spread between the earliest and the latest
 * finish of those present, plus the horizon for each that is absent without being settled while another is present.
 */
public record MoveTogether(String id, List<Integer> activities) {
    public MoveTogether {
        activities = List.copyOf(activities);
    }
}
