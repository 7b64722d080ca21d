package no.samtakt.schedule;

/**
 * A broken hard rule.
 *
 * @param subject id of the activity, resource, choice, limit or milestone concerned
 * @param other id of the other end, where there is one; empty otherwise
 * @param month month (or bucket of a budget) concerned, −1 where none
 * @param amount by how much, in the rule's unit; positive
 */
public record Violation(Rule rule, String subject, String other, int month, long amount) {}
