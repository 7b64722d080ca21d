package no.samtakt.inventory;

/** The calendar boundary a notice period must run to. */
public enum NoticeEnd {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    NoticeEnd(int months) {
        this.months = months;
    }

    /** Length of the calendar period in months. */
    public int months() {
        return months;
    }
}
