package no.samtakt.schedule.compact;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how far the search ends above the best known makespans of PSPLIB, by set and seed:
 *
 * <pre>CompactBenchmark &lt;folder of the sets&gt; &lt;schedules&gt; &lt;seed&gt;…</pre>
 *
 * <p>A limit such as {@code 60s} is a time instead, for the 15 instances of J120 with the widest bounds alone. Runs end at the best
 * known makespan. <em>Tuned</em> are the instances of every third row of the table, which settings were chosen on; <em>others</em>
 * the rest.
 */
final class CompactBenchmark {

    private static final int WIDEST = 15;

    private CompactBenchmark() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        boolean timed = args[1].endsWith("s");
        long limit = Long.parseLong(args[1].replace("s", ""));
        System.out.println(
                "| set | seed | instances | above best known | tuned | others | equal | proven | schedules/s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int s = 2; s < args.length; s++) {
            long seed = Long.parseLong(args[s]);
            for (String set : timed ? List.of("j120") : List.of("j30", "j60", "j120")) {
                run(folder, set, limit, seed, timed);
            }
        }
    }

    private static void run(Path folder, String set, long limit, long seed, boolean timed) {
        List<Psplib.Instance> all = Psplib.instances(folder, set);
        List<Psplib.Instance> chosen = timed ? Psplib.widest(folder, set, WIDEST) : all;
        double[] sum = new double[2];
        int[] count = new int[2];
        int equal = 0;
        int proven = 0;
        long schedules = 0;
        long millis = 0;
        for (Psplib.Instance instance : chosen) {
            CompactProblem problem = Psplib.problem(folder, instance);
            CompactSettings settings = timed
                    ? CompactSettings.ofMillis(seed, limit * 1000, System::nanoTime)
                    : CompactSettings.ofSchedules(seed, limit, System::nanoTime);
            CompactResult result = CompactSolver.solve(problem, settings.withTarget(instance.upper()));
            List<String> defects = CompactChecker.defects(problem, result);
            if (!defects.isEmpty()) {
                throw new AssertionError(instance.name() + ": " + defects);
            }
            int part = all.indexOf(instance) % 3 == 2 ? 0 : 1;
            sum[part] += 100.0 * (result.makespan() - instance.upper()) / instance.upper();
            count[part]++;
            equal += result.makespan() <= instance.upper() ? 1 : 0;
            proven += result.optimal() ? 1 : 0;
            schedules += result.schedules();
            millis += result.millis();
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f %% | %.3f %% | %.3f %% | %d | %d | %d |%n",
                set,
                seed,
                chosen.size(),
                (sum[0] + sum[1]) / chosen.size(),
                sum[0] / Math.max(1, count[0]),
                sum[1] / Math.max(1, count[1]),
                equal,
                proven,
                schedules * 1000 / Math.max(1, millis));
    }
}
