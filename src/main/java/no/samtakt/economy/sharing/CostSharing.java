package no.samtakt.economy.sharing;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.ShareBasis;

/**
 * The agreement on sharing, worked out year by year.
 *
 * @param keys the keys in use
 * @param kinds the key of each kind of cost, in the order of kinds; an empty key is the usual one
 * @param lines what is settled in each year, by year, then element
 * @param hours work delivered, by year
 */
public record CostSharing(List<Key> keys, List<KindKey> kinds, List<Line> lines, List<HoursYear> hours) {

    public CostSharing {
        keys = List.copyOf(keys);
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
        hours = List.copyOf(hours);
    }

    /** A key: its parts with their weights against each other. The usual key, where no other is agreed, has an empty id. */
    public record Key(String id, List<Term> terms) {
        public Key {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A part of a key.
     *
     * @param element id of the cost element whose figures count; empty for those that hold for all
     */
    public record Term(ShareBasis basis, String element, long weight) {}

    /** Which key a kind of cost has. */
    public record KindKey(CostKind kind, String key) {}

    /** Why a line stands in a year's settlement. */
    public enum Cause {
        /** The year itself. */
        YEAR,
        /** Next year, paid in advance. */
        ADVANCE,
        /** The year before, paid in arrears. */
        ARREARS
    }

    /**
     * A cost element in the settlement of one year.
     *
     * @param settled the year it is settled in
     * @param concerns the year it concerns
     * @param kind kind of cost
     * @param key id of the key
     * @param byKey whether the key decides; otherwise prices or amounts stated member by member do
     * @param whole what it comes to
     * @param external paid by others first
     * @param notShared left over because nobody takes part
     */
    public record Line(
            int settled,
            Cause cause,
            int concerns,
            String element,
            String name,
            CostKind kind,
            String key,
            boolean byKey,
            Money whole,
            Money external,
            Money notShared,
            List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One member's part of a line.
     *
     * @param months of the year concerned that count
     * @param share of the whole less what others pay first
     * @param overhead paid to the host on top; negative for the host
     * @param paid paid in advance the year before
     * @param due to pay now; negative is to be received
     */
    public record Part(String member, int months, Money share, Money overhead, Money paid, Money due) {}

    /** Work delivered in a year and its settlement. */
    public record HoursYear(int year, String key, List<Hours> members) {
        public HoursYear {
            members = List.copyOf(members);
        }
    }

    /**
     * One member's hours, in hundredths.
     *
     * @param brought balance carried from the year before
     * @param balance brought + delivered − expected
     * @param due to pay for what was delivered less; negative is to be received
     * @param carried balance left for next year
     */
    public record Hours(
            String member, long delivered, long expected, long brought, long balance, Money due, long carried) {}
}
