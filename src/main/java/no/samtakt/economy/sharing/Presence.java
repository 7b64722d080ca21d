package no.samtakt.economy.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.PartYear;
import org.jspecify.annotations.Nullable;

/**
 * The months of one year that count for a member.
 *
 * @param first 1 to 12
 * @param last 1 to 12; below {@code first} when none
 */
public record Presence(int first, int last) {

    /** The whole year. */
    public static final Presence WHOLE = new Presence(1, 12);

    /** No month. */
    public static final Presence NONE = new Presence(1, 0);

    private static final int HALF = 6;

    /**
     * Who joins by 1 July pays both half-years under {@link PartYear#HALF_YEARS}, later one; who leaves by the end of June, one.
     *
     * @param membership null for a member from the beginning that stays
     * @param noticeMonths notice agreed
     */
    public static Presence of(@Nullable Membership membership, int noticeMonths, PartYear rule, int year) {
        if (membership == null) {
            return WHOLE;
        }
        LocalDate joined = membership.joined();
        YearMonth left = lastMonth(membership, noticeMonths);
        if ((joined != null && joined.getYear() > year) || (left != null && left.getYear() < year)) {
            return NONE;
        }
        LocalDate start = joined != null && joined.getYear() == year ? joined : LocalDate.of(year, 1, 1);
        YearMonth end = left != null && left.getYear() == year ? left : YearMonth.of(year, 12);
        if (end.isBefore(YearMonth.from(start))) {
            return NONE;
        }
        return switch (rule) {
            case MONTHS -> new Presence(start.getMonthValue(), end.getMonthValue());
            case WHOLE_YEAR -> WHOLE;
            case HALF_YEARS -> new Presence(
                    start.isAfter(LocalDate.of(year, 7, 1)) ? HALF + 1 : 1, end.getMonthValue() <= HALF ? HALF : 12);
        };
    }

    /**
     * The last month a member takes part: the one it wants, not before its notice has run out.
     *
     * @return null when it stays
     */
    public static @Nullable YearMonth lastMonth(Membership membership, int noticeMonths) {
        YearMonth given = membership.noticeGiven();
        YearMonth wanted = membership.lastMonth();
        if (given == null) {
            return wanted;
        }
        YearMonth earliest = given.plusMonths(noticeMonths);
        return wanted == null || wanted.isBefore(earliest) ? earliest : wanted;
    }

    /** The months both have. */
    public Presence and(Presence other) {
        return new Presence(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** How many months count. */
    public int months() {
        return Math.max(0, last - first + 1);
    }

    /** Whether a month, 1 to 12, counts. */
    public boolean in(int month) {
        return first <= month && month <= last;
    }
}
