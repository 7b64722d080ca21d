package no.samtakt.schedule.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Small compact problems: by hand, at random, and as text. */
final class CompactProblems {

    private CompactProblems() {}

    /** Random activities between a source and a sink; each later one follows up to three earlier ones. */
    static CompactProblem random(long seed, int jobs, int resources, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = jobs + 2;
        int[] durations = new int[n];
        int[][] demands = new int[n][resources];
        int[] capacities = new int[resources];
        List<List<Integer>> successors = new ArrayList<>();
        for (int r = 0; r < resources; r++) {
            capacities[r] = most / 2 + random.nextInt(most / 2 + 1);
        }
        for (int a = 0; a < n; a++) {
            successors.add(new ArrayList<>());
        }
        for (int a = 1; a < n - 1; a++) {
            durations[a] = random.nextInt(7);
            for (int r = 0; r < resources; r++) {
                demands[a][r] = random.nextBoolean() ? 0 : random.nextInt(capacities[r] + 1);
            }
            successors.get(0).add(a);
            successors.get(a).add(n - 1);
            for (int k = random.nextInt(3); k > 0 && a > 1; k--) {
                int before = 1 + random.nextInt(a - 1);
                if (!successors.get(before).contains(a)) {
                    successors.get(before).add(a);
                }
            }
        }
        return new CompactProblem(
                "random" + seed,
                durations,
                successors.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                demands,
                capacities);
    }

    /** The instance as PSPLIB would write it. */
    static String text(CompactProblem problem) {
        StringBuilder text = new StringBuilder("*****\njobs (incl. supersource/sink ):  " + problem.size()
                + "\nRESOURCES\n  - renewable                 :  " + problem.capacities().length
                + "   R\n*****\nPRECEDENCE RELATIONS:\njobnr.    #modes  #successors   successors\n");
        for (int a = 0; a < problem.size(); a++) {
            int[] list = problem.successors().get(a);
            text.append("  ").append(a + 1).append(" 1 ").append(list.length);
            for (int successor : list) {
                text.append(' ').append(successor + 1);
            }
            text.append('\n');
        }
        text.append("*****\nREQUESTS/DURATIONS:\njobnr. mode duration  R 1\n-----\n");
        for (int a = 0; a < problem.size(); a++) {
            text.append(a + 1).append(" 1 ").append(problem.durations()[a]).append(figures(problem.demands()[a]));
        }
        return text + "*****\nRESOURCEAVAILABILITIES:\n R 1\n" + figures(problem.capacities()) + "*****\n";
    }

    private static String figures(int[] values) {
        return Arrays.stream(values).mapToObj(v -> " " + v).collect(Collectors.joining("", "", "\n"));
    }
}
