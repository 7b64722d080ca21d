package no.samtakt.inventory;

/** What lists of systems do not tell and people have to say. */
public enum Topic {
    /** There is a written way back for go-lives. */
    ROLLBACK_PLAN,
    /** The goals are decided on and can be measured. */
    GOALS,
    /** Political and administrative leaders stand behind it. */
    ANCHORING,
    /** Users, unions and neighbours take part. */
    STAKEHOLDERS,
    /** Differences in working culture have been talked about and provided for. */
    CULTURE,
    /** The key persons of all members are with it. */
    RESISTANCE,
    /** Law and employment have been looked into. */
    LEGAL,
    /** Agreements with vendors and hosts say what happens when they do not deliver. */
    SANCTIONS
}
