package no.samtakt.schedule.generator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;

/**
 * A fingerprint of a generated problem: SHA-256 over every number and name in the order of the records, to tell on any machine
 * that it is the problem it is called. Who takes part, pilots, pairs kept apart, fees by volume and a published plan are not drawn
 * and not part of it.
 */
public final class ProblemChecksum {

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private ProblemChecksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first 16 hexadecimal digits. O(size of all tables). */
    public static String of(ScheduleProblem problem) {
        ProblemChecksum checksum = new ProblemChecksum();
        checksum.problem(problem);
        checksum.digest.update(checksum.buffer.array(), 0, checksum.buffer.position());
        return HexFormat.of().formatHex(checksum.digest.digest(), 0, 8);
    }

    private void problem(ScheduleProblem problem) {
        put(problem.horizon());
        put(problem.months());
        put(problem.analysis());
        put(problem.riskPrice());
        put(problem.unfairnessPercent());
        problem.choices().forEach(this::choice);
        problem.activities().forEach(this::activity);
        for (Precedence precedence : problem.precedences()) {
            put(precedence.predecessor());
            put(precedence.successor());
            text(precedence.type().name());
            put(precedence.lag());
            bits(precedence.alternatives());
        }
        problem.groups().forEach(group -> numbers(group.activities()));
        for (Resource resource : problem.resources()) {
            text(resource.id());
            text(resource.rule().id());
            ints(resource.bucket());
            longs(resource.capacity());
        }
        problem.milestones().forEach(this::milestone);
        for (Bridge bridge : problem.bridges()) {
            put(bridge.first());
            put(bridge.second());
            put(bridge.party());
            longs(bridge.cumulative());
            longs(bridge.early());
        }
        problem.waves().forEach(this::wave);
        problem.fees().forEach(this::fee);
        problem.loadGroups().forEach(group -> {
            longs(group.from());
            longs(group.slope());
        });
        problem.countLimits().forEach(limit -> put(limit.limit()));
        problem.parties().forEach(party -> {
            text(party.id());
            put(party.baseline());
            put(party.earlyBaseline());
        });
    }

    private void choice(Choice choice) {
        text(choice.id());
        put(choice.alternatives());
        bits(choice.allowed());
        choice.implications().forEach(implied -> {
            put(implied.alternative());
            put(implied.otherChoice());
            put(implied.otherAlternative());
        });
    }

    private void activity(Activity activity) {
        text(activity.id());
        put(activity.choice());
        bits(activity.settled());
        put(activity.absentViolation());
        activity.options().forEach(this::option);
    }

    private void option(Option option) {
        put(option.alternative());
        text(option.mode());
        ints(option.start());
        put(option.earliest());
        put(option.latest());
        put(option.pinned());
        ints(option.frozen());
        tables(option.costs());
        demands(option.demands());
        option.loads().forEach(load -> {
            put(load.group());
            put(load.points());
            put(load.tailMonths());
            put(load.tailPoints());
        });
        option.counts().forEach(count -> {
            put(count.limit());
            put(count.tailMonths());
        });
    }

    private void milestone(Milestone milestone) {
        text(milestone.id());
        milestone.triggers().forEach(trigger -> {
            put(trigger.activity());
            ints(trigger.offset());
        });
        numbers(milestone.after());
        tables(milestone.costs());
        longs(milestone.risk());
        ints(milestone.shortfall());
    }

    private void wave(Wave wave) {
        put(wave.choice());
        put(wave.alternative());
        numbers(wave.activities());
        tables(wave.costs());
        demands(wave.demands());
    }

    private void fee(SharedFee fee) {
        put(fee.choice());
        put(fee.alternative());
        numbers(fee.activities());
        numbers(fee.parties());
        numbers(fee.incumbents());
        if (fee.since().stream().anyMatch(month -> month > 0)) {
            numbers(fee.since());
        }
        put(Math.toIntExact(fee.weights().parts().get(0).weight()));
        longs(fee.weights().parts().get(1).values());
        longs(fee.cumulative());
        longs(fee.early());
    }

    private void tables(List<PartyTable> tables) {
        put(tables.size());
        for (PartyTable table : tables) {
            put(table.party());
            longs(table.cost());
            longs(table.early());
        }
    }

    private void demands(List<Demand> demands) {
        put(demands.size());
        for (Demand demand : demands) {
            put(demand.resource());
            put(demand.offset());
            longs(demand.amounts());
        }
    }

    private void numbers(List<Integer> numbers) {
        put(numbers.size());
        numbers.forEach(this::put);
    }

    private void bits(BitSet bits) {
        longs(bits.toLongArray());
    }

    private void ints(int[] values) {
        put(values.length);
        for (int value : values) {
            put(value);
        }
    }

    private void longs(long[] values) {
        put(values.length);
        for (long value : values) {
            put(value);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(bytes.length);
        for (byte part : bytes) {
            put(part);
        }
    }

    private void put(long value) {
        if (buffer.remaining() < Long.BYTES) {
            digest.update(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        buffer.putLong(value);
    }
}
