package no.samtakt.schedule.solver;

import java.util.List;
import no.samtakt.schedule.Requirement;

/**
 * Requirements of which no schedule was found that keeps all.
 *
 * @param smallest whether a schedule was found for each of them that keeps all others of the set; false when the search for that ended
 *     early, so that some may have nothing to do with it
 */
public record Conflict(List<Relief> reliefs, boolean smallest) {
    public Conflict {
        reliefs = List.copyOf(reliefs);
    }

    /** What was found of one requirement. */
    public enum Helps {
        /** Easing or giving up this one alone lets all others be kept, other conflicts apart. */
        ALONE,
        /** No schedule was found without this one alone. */
        NOT_ALONE,
        /** The search ended before this was looked at. */
        UNKNOWN
    }

    /**
     * A requirement and the least easing found that helps.
     *
     * @param subjects those of the requirement's subjects that need the easing; all when that is not known
     * @param amount by how much it is broken then, in its unit; 0 when unknown or when it is no help alone
     * @param month where it is broken most: month, or bucket of a budget; −1 where none
     */
    public record Relief(Requirement requirement, Helps helps, List<String> subjects, long amount, int month) {
        public Relief {
            subjects = List.copyOf(subjects);
        }
    }
}
