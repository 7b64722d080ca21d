package no.samtakt.catalogue;

/** On what ground members may leave a service to their co-operation. */
public enum AwardRight {
    /** Duties are transferred by law; nothing is bought. */
    DELEGATION,
    /** The members control it as their own departments, nearly all it does is for them, and nobody private owns a part. */
    IN_HOUSE,
    /** Public parties solve a common duty together, at cost. */
    PUBLIC_COOPERATION,
    /** None: it is bought in competition. */
    TENDER
}
