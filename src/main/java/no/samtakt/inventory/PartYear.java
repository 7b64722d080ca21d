package no.samtakt.inventory;

/** How much of a year a member that joins or leaves during it pays. */
public enum PartYear {
    /** The months it takes part in, the first and the last included. */
    MONTHS,
    /** Both half-years when it joins by 1 July and stays beyond June; one otherwise. */
    HALF_YEARS,
    /** The whole year. */
    WHOLE_YEAR
}
