package no.samtakt.cli;

import no.samtakt.app.MakePlan;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Formats;
import org.jspecify.annotations.Nullable;

/** How a search goes: one line that is overwritten on a terminal; elsewhere a line for each tenth of the search. */
final class ProgressLine implements MakePlan.Watcher {

    private static final int TENTHS = 10;

    private final Console console;
    private final long millis;
    private final long steps;
    private @Nullable Formats formats;
    private long tenth = -1;
    private int width;

    /**
     * @param millis time limit; {@link Long#MAX_VALUE} for none
     * @param steps most moves; {@link Long#MAX_VALUE} for no limit
     */
    ProgressLine(Console console, long millis, long steps) {
        this.console = console;
        this.millis = millis;
        this.steps = steps;
    }

    @Override
    public void started(String cooperation, String variant, String currency, int number, int count) {
        formats = Formats.of(console.locale(), currency);
        tenth = -1;
        console.warn(count == 1 ? "plan.started" : "plan.started.of", cooperation, variant, number, count);
    }

    @Override
    public synchronized void progress(Money cost, long riskCentiPoints, long penalty, long stepsDone, long millisLeft) {
        Formats shown = formats;
        if (shown == null) {
            return;
        }
        long done = millis != Long.MAX_VALUE
                ? Math.max(0, millis - millisLeft) * TENTHS / Math.max(1, millis)
                : stepsDone / Math.max(1, steps / TENTHS);
        if (!console.terminal() && done <= tenth) {
            return;
        }
        tenth = done;
        String left = millisLeft == Long.MAX_VALUE
                ? console.texts().get("plan.progress.steps", shown.number(stepsDone))
                : console.texts().get("plan.progress.left", shown.number((millisLeft + 999) / 1000));
        String line = console.texts()
                .get(
                        penalty == 0 ? "plan.progress" : "plan.progress.broken",
                        shown.millions(cost),
                        shown.points(riskCentiPoints),
                        left);
        if (console.terminal()) {
            console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            console.err().flush();
            width = line.length();
        } else {
            console.err().println(line);
        }
    }

    @Override
    public synchronized void ended(MigrationPlan plan) {
        if (console.terminal() && width > 0) {
            console.err().println();
            width = 0;
        }
        formats = null;
    }

    @Override
    public synchronized void simulating(int runs) {
        console.warn("plan.simulating", runs);
    }
}
