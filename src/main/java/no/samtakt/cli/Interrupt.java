package no.samtakt.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C (SIGINT) and SIGTERM while something worth keeping is under way: the work is asked to stop, and the process ends only
 * when the work has been {@link #close() closed}, which is after its result is written. The exit code is then the system's own
 * for the signal: 130 or 143.
 */
final class Interrupt implements AutoCloseable {

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    /** @param announce told once, when the signal arrives */
    Interrupt(Runnable announce) {
        hook = new Thread(
                () -> {
                    requested = true;
                    announce.run();
                    try {
                        finished.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "samtakt-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the work should stop. */
    boolean requested() {
        return requested;
    }

    /** The work is done: a process that was waiting for it may end. */
    @Override
    public void close() {
        finished.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                // The signal came at this very moment; the hook sees the latch open and ends.
            }
        }
    }
}
