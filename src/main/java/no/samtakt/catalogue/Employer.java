package no.samtakt.catalogue;

/** Who employs those that work for a co-operation. */
public enum Employer {
    /** Each member its own. */
    EACH_MEMBER,
    HOST,
    /** The body or company itself. */
    OWN_ENTITY
}
