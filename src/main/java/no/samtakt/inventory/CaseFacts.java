package no.samtakt.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the co-operation states for its business case beside the plan: benefits, and answers on what may go wrong. */
public record CaseFacts(List<Benefit> benefits, List<Statement> statements) {

    /** Nothing stated. */
    public static final CaseFacts NONE = new CaseFacts(List.of(), List.of());

    public CaseFacts {
        benefits = List.copyOf(benefits);
        statements = List.copyOf(statements);
    }

    /** What is stated of these members alone; benefits nobody of them has are left out. */
    public CaseFacts among(Collection<String> members) {
        return new CaseFacts(
                benefits.stream()
                        .map(benefit -> benefit.among(members))
                        .filter(benefit -> !benefit.members().isEmpty())
                        .toList(),
                statements.stream()
                        .filter(statement -> statement.member().isEmpty() || members.contains(statement.member()))
                        .toList());
    }

    /**
     * What is stated about a topic for a member in an area: the most particular answer, of equal ones the last.
     *
     * @param area code; empty asks for what holds for all
     * @param member id; empty as above
     */
    public Optional<Statement> find(Topic topic, String area, String member) {
        Statement best = null;
        for (Statement statement : statements) {
            boolean fits = statement.topic() == topic
                    && (statement.area().isEmpty() || statement.area().equals(area))
                    && (statement.member().isEmpty() || statement.member().equals(member));
            if (fits && (best == null || rank(statement) >= rank(best))) {
                best = statement;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Statement statement) {
        return (statement.area().isEmpty() ? 0 : 2) + (statement.member().isEmpty() ? 0 : 1);
    }
}
