package no.samtakt.common;

/** How much a problem in users' data matters. */
public enum Severity {
    /** A value or a row had to be left out; strict runs stop. */
    ERROR,
    /** Used as read, or with a default, but probably not what was meant. */
    WARNING,
    /** Legal, worth a look. */
    ADVICE
}
