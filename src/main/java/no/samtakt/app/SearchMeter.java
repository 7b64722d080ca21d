package no.samtakt.app;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import no.samtakt.schedule.solver.ProgressListener;
import no.samtakt.schedule.solver.SolveResult;
import org.jspecify.annotations.Nullable;

/**
 * Measures searches from outside, as the clock they look at every few moves: what their threads allocate and how long those work, how
 * much heap is in use, and when a schedule first broke no rule. For one solve; used by as many threads as search.
 */
final class SearchMeter {

    private static final long NANOS = 1_000_000;
    private static final long MEGABYTE = 1 << 20;

    /** What one thread had allocated and worked when first and last seen: bytes, and nanoseconds of processor time. */
    private static final class Account {
        private final long firstBytes;
        private final long firstNanos;
        private volatile long lastBytes;
        private volatile long lastNanos;

        Account(long bytes, long nanos) {
            firstBytes = bytes;
            firstNanos = nanos;
            lastBytes = bytes;
            lastNanos = nanos;
        }
    }

    /** How things stood when the first progress without a broken rule was heard of. */
    private record Mark(long moves, long bytes, long processorNanos, long heldMegabytes) {}

    private final @Nullable ThreadMXBean threads =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean ? bean : null;
    private final ThreadLocal<Account> account = new ThreadLocal<>();
    private final Queue<Account> accounts = new ConcurrentLinkedQueue<>();
    private final AtomicLong paused = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong firstFeasible = new AtomicLong(-1);
    private final AtomicLong firstFeasibleProcessor = new AtomicLong(-1);
    private final long begun = System.nanoTime();
    private @Nullable Mark mark;

    /** Made by the thread of the first search, right before it begins. */
    SearchMeter() {
        note();
    }

    /** A clock for the searches, which stands still while the meter itself collects garbage. */
    long nanoTime() {
        note();
        return System.nanoTime() - paused.get();
    }

    /** Asked by the searches as soon, and as often, as they have a schedule that breaks no rule: nothing is good enough to end. */
    long enough() {
        if (firstFeasible.get() < 0 && firstFeasible.compareAndSet(-1, millis())) {
            note();
            firstFeasibleProcessor.set(processor());
        }
        return Long.MIN_VALUE;
    }

    /** Hears of progress, on one thread. */
    void progress(ProgressListener.Progress progress) {
        if (progress.hardPenalty() == 0 && mark == null) {
            note();
            long bytes = bytes();
            long processor = processorNanos();
            long collecting = System.nanoTime();
            long held = collected();
            paused.addAndGet(System.nanoTime() - collecting);
            mark = new Mark(progress.steps(), bytes, processor, held);
        }
    }

    /** Milliseconds until a schedule broke no rule, within some moves; −1 when none did. */
    long firstFeasible() {
        return firstFeasible.get();
    }

    /** Milliseconds of processor time of the searches until then; −1 when none did or the machine does not say. */
    long firstFeasibleProcessor() {
        return firstFeasibleProcessor.get();
    }

    /** Megabytes allocated by the searches. */
    long allocated() {
        return bytes() / MEGABYTE;
    }

    /** Milliseconds of processor time of the searches; −1 where the machine does not say. */
    long processor() {
        long nanos = processorNanos();
        return nanos < 0 ? -1 : nanos / NANOS;
    }

    /** Megabytes of heap in use, garbage included, at most of all times a search looked at the clock. */
    long peak() {
        return peak.get();
    }

    /** Megabytes in use after a collection soon after the first feasible schedule: problem, tables and search; −1 without one. */
    long held() {
        return mark == null ? -1 : mark.heldMegabytes();
    }

    /**
     * Moves in a second of processor time from the first progress without a broken rule on; −1 when there was none, nothing since, or
     * the machine does not say.
     */
    long settledRate(SolveResult result) {
        long nanos = processorNanos();
        return mark == null || mark.processorNanos() < 0 || nanos - mark.processorNanos() < NANOS
                ? -1
                : (result.steps() - mark.moves()) * 1000 / ((nanos - mark.processorNanos()) / NANOS);
    }

    /** Bytes allocated for a move from the first progress without a broken rule on; −1 when there was none or nothing since. */
    long settledBytes(SolveResult result) {
        return mark == null || result.steps() <= mark.moves()
                ? -1
                : (bytes() - mark.bytes()) / (result.steps() - mark.moves());
    }

    /** Megabytes of heap in use after a collection. */
    static long collected() {
        System.gc();
        return used();
    }

    private long millis() {
        return (System.nanoTime() - begun - paused.get()) / NANOS;
    }

    private long bytes() {
        return accounts.stream()
                .mapToLong(each -> each.lastBytes - each.firstBytes)
                .sum();
    }

    /** −1 where the machine does not say. */
    private long processorNanos() {
        return accounts.stream().anyMatch(each -> each.lastNanos < 0)
                ? -1
                : accounts.stream()
                        .mapToLong(each -> each.lastNanos - each.firstNanos)
                        .sum();
    }

    private void note() {
        long used = used();
        if (used > peak.get()) {
            peak.accumulateAndGet(used, Math::max);
        }
        if (threads == null) {
            return;
        }
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long nanos = processorTime();
        Account own = account.get();
        if (own == null) {
            own = new Account(bytes, nanos);
            account.set(own);
            accounts.add(own);
        }
        own.lastBytes = bytes;
        own.lastNanos = nanos;
    }

    /** Nanoseconds of processor time of the calling thread; −1 where the machine does not say. */
    static long processorTime() {
        java.lang.management.ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        return bean.isCurrentThreadCpuTimeSupported() ? bean.getCurrentThreadCpuTime() : -1;
    }

    /** Megabytes of heap in use, garbage included. */
    static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
