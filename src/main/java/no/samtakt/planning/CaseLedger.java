package no.samtakt.planning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import no.samtakt.common.Rounding;
import no.samtakt.economy.WriteOff;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;

/**
 * The ledger of a scenario by what a business case asks for. What is paid for the old while the new is in use, and contracts that run on
 * after what they cover is off, are taken out of running cost; nothing is added or lost.
 */
final class CaseLedger {

    private final CompiledPlan compiled;
    private final Ledger ledger;
    private final Schedule schedule;
    private final Map<CaseKind, long[][]> nominal = new EnumMap<>(CaseKind.class);

    /** Books a scenario. O(members × A + contracts × A). */
    CaseLedger(CompiledPlan compiled, Ledger ledger, Schedule schedule, Evaluation evaluation) {
        this.compiled = compiled;
        this.ledger = ledger;
        this.schedule = schedule;
        int members = compiled.inventory().members().size();
        for (CaseKind kind : CaseKind.values()) {
            nominal.put(kind, new long[members][ledger.months()]);
        }
        for (Category category : Category.values()) {
            add(kind(category), ledger.nominal(category));
        }
        for (int i = 0; i < compiled.offs().size(); i++) {
            int off = evaluation.milestoneMonths()[i];
            Asset asset = compiled.offs().get(i);
            Contract contract = compiled.closes().get(i);
            if (asset != null && off >= 0) {
                switchedOff(asset, off);
            } else if (contract != null && off >= 0) {
                closed(contract, Math.min(off, compiled.calendar().analysis()));
            }
        }
    }

    /** Where a category of the ledger belongs, as long as nothing is paid twice. */
    static CaseKind kind(Category category) {
        return switch (category) {
            case OLD_CONTRACTS, OLD_RUNNING, NEW_RUNNING, NEW_FIXED -> CaseKind.RUNNING;
            case BRIDGING -> CaseKind.BRIDGING;
            default -> CaseKind.INVESTMENT;
        };
    }

    /** Amounts by member index and month. */
    long[][] nominal(CaseKind kind) {
        return Objects.requireNonNull(nominal.get(kind));
    }

    private void add(CaseKind kind, long[][] amounts) {
        long[][] into = nominal(kind);
        for (int m = 0; m < into.length; m++) {
            for (int t = 0; t < into[m].length; t++) {
                into[m][t] += amounts[m][t];
            }
        }
    }

    private void move(CaseKind to, int member, int month, long amount) {
        nominal(to)[member][month] += amount;
        nominal(CaseKind.RUNNING)[member][month] -= amount;
    }

    /** Go-live month of an asset; A when it does not move. */
    private int moved(String asset) {
        Integer activity = compiled.activityOfAsset().get(asset);
        int g = activity == null ? Schedule.NEVER : schedule.finish()[activity];
        return g == Schedule.NEVER ? compiled.calendar().analysis() : g;
    }

    private void switchedOff(Asset asset, int off) {
        int member = compiled.memberIndex(asset.member());
        int until = Math.min(off, compiled.calendar().analysis());
        for (int t = moved(asset.id()); t < until; t++) {
            move(
                    CaseKind.DOUBLE_RUNNING,
                    member,
                    t,
                    Rounding.spread(asset.annualCost().minor(), 12, t % 12));
        }
        if (asset.depreciatedUntil() != null && off < ledger.months()) {
            nominal(CaseKind.WRITE_OFF)[member][off] += WriteOff.remaining(
                    asset.bookValue().minor(), compiled.calendar().index(asset.depreciatedUntil()), off);
        }
    }

    private void closed(Contract contract, int close) {
        if (close >= compiled.calendar().analysis()) {
            return;
        }
        int member = compiled.memberIndex(contract.member());
        int live = contract.covers().stream().mapToInt(this::moved).max().orElse(close);
        long[] flows = ledger.course(contract, close).nominalByMonth();
        for (int t = Math.min(live, close); t < Math.min(flows.length, ledger.months()); t++) {
            move(t < close ? CaseKind.DOUBLE_RUNNING : CaseKind.CONTRACT_TAILS, member, t, flows[t]);
        }
    }
}
