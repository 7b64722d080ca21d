package no.samtakt.app;

import java.time.LocalDate;

/** The day it is, for what has no planning date yet. */
public final class Today {

    private Today() {}

    public static LocalDate get() {
        return LocalDate.now();
    }
}
