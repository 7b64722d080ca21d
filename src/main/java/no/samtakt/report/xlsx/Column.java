package no.samtakt.report.xlsx;

/**
 * A column of a table sheet.
 *
 * @param key of its heading in the bundle ({@code column.<key>}) and its name in formulas
 * @param width in characters
 */
record Column(String key, Kind kind, int width) {

    /** What stands in a column; decides format and alignment. */
    enum Kind {
        TEXT("@"),
        NUMBER("#,##0"),
        MONEY("#,##0"),
        POINTS("#,##0.00"),
        DAYS("#,##0.0"),
        MONTH("mmm yyyy"),
        DATE("yyyy-mm-dd"),
        PERCENT("0 %"),
        YEAR("0");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        /** Number format in the notation of the file, which is the same in every language. */
        String format() {
            return format;
        }
    }

    static Column text(String key, int width) {
        return new Column(key, Kind.TEXT, width);
    }

    static Column number(String key) {
        return new Column(key, Kind.NUMBER, 11);
    }

    static Column money(String key) {
        return new Column(key, Kind.MONEY, 16);
    }

    static Column points(String key) {
        return new Column(key, Kind.POINTS, 13);
    }

    static Column days(String key) {
        return new Column(key, Kind.DAYS, 12);
    }

    static Column month(String key) {
        return new Column(key, Kind.MONTH, 12);
    }

    static Column date(String key) {
        return new Column(key, Kind.DATE, 12);
    }

    static Column percent(String key) {
        return new Column(key, Kind.PERCENT, 11);
    }

    static Column year(String key) {
        return new Column(key, Kind.YEAR, 8);
    }
}
