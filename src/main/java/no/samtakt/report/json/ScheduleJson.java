package no.samtakt.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.Quorum;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SitOutLimit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A scheduling problem as a file: the records as compressed JSON on one line, keys in the order of their components, a set of
 * alternatives as the list of its members. The same problem always gives the same bytes.
 */
public final class ScheduleJson {

    private static final int LARGEST = 256 << 20;

    /** What older files do not have. */
    private static final Set<String> LATER = Set.of("commonCosts", "companions");

    private static final JsonMapper MAPPER = mapper();

    private ScheduleJson() {}

    /** The problem as JSON, compressed (gzip). */
    public static byte[] write(ScheduleProblem problem) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new Smallest(bytes)) {
            zip.write(MAPPER.writeValueAsBytes(problem));
        }
        return bytes.toByteArray();
    }

    /**
     * The problem of a file.
     *
     * @throws IOException when it is no such file, or more than 256 MB of JSON
     */
    public static ScheduleProblem read(byte[] file) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] json = zip.readNBytes(LARGEST);
            if (zip.read() >= 0) {
                throw new IOException("More than " + LARGEST + " bytes of JSON");
            }
            return MAPPER.readValue(json, ScheduleProblem.class);
        } catch (JacksonException e) {
            throw new IOException("Not a scheduling problem: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonMapper mapper() {
        SimpleModule parts = new SimpleModule("parts");
        parts.addSerializer(BitSet.class, new SetSerializer());
        parts.addDeserializer(BitSet.class, new SetDeserializer());
        parts.addSerializer(ShareKey.class, new KeySerializer());
        parts.addDeserializer(ShareKey.class, new KeyDeserializer());
        parts.addDeserializer(Party.class, new PartyDeserializer());
        parts.addDeserializer(Membership.class, new MembershipDeserializer());
        return JsonMapper.builder()
                .addModule(parts)
                .addMixIn(Membership.class, MembershipFile.class)
                .addMixIn(Party.class, PartyFile.class)
                .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
    }

    /** Compressed as well as it goes. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static final class SetSerializer extends StdSerializer<BitSet> {
        SetSerializer() {
            super(BitSet.class);
        }

        @Override
        public void serialize(BitSet set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
                out.writeNumber(i);
            }
            out.writeEndArray();
        }
    }

    private static final class SetDeserializer extends StdDeserializer<BitSet> {
        SetDeserializer() {
            super(BitSet.class);
        }

        @Override
        public BitSet deserialize(JsonParser in, DeserializationContext context) {
            BitSet set = new BitSet();
            for (int i : context.readValue(in, int[].class)) {
                set.set(i);
            }
            return set;
        }
    }

    /** What depends on who takes part is written only where there is any: older files have none. */
    private interface MembershipFile {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CommonCost> commonCosts();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Companion> companions();
    }

    /** Whether a party may not lose is written only where that is so. */
    private interface PartyFile {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean mayNotLose();
    }

    private static final class PartyDeserializer extends StdDeserializer<Party> {
        PartyDeserializer() {
            super(Party.class);
        }

        @Override
        public Party deserialize(JsonParser in, DeserializationContext context) {
            JsonNode file = context.readTree(in);
            return new Party(
                    file.path("id").stringValue(),
                    file.path("baseline").longValue(),
                    file.path("earlyBaseline").longValue(),
                    file.has("mayNotLose") && file.path("mayNotLose").booleanValue());
        }
    }

    private static final class MembershipDeserializer extends StdDeserializer<Membership> {
        MembershipDeserializer() {
            super(Membership.class);
        }

        @Override
        public Membership deserialize(JsonParser in, DeserializationContext context) {
            JsonNode file = context.readTree(in);
            return new Membership(
                    list(file, "participations", Participation[].class, context),
                    list(file, "quorums", Quorum[].class, context),
                    list(file, "sitOutLimits", SitOutLimit[].class, context),
                    list(file, "commonCosts", CommonCost[].class, context),
                    list(file, "companions", Companion[].class, context));
        }

        private static <T> List<T> list(JsonNode file, String name, Class<T[]> type, DeserializationContext context) {
            boolean old = !file.has(name) && LATER.contains(name);
            return old ? List.of() : List.of(context.readTreeAsValue(file.path(name), type));
        }
    }

    /** A key as files hold it: a part shared equally and the rest by volumes, or any mix of parts. */
    private static final class KeySerializer extends StdSerializer<ShareKey> {
        KeySerializer() {
            super(ShareKey.class);
        }

        @Override
        public void serialize(ShareKey key, JsonGenerator out, SerializationContext context) {
            List<ShareKey.Part> parts = key.parts();
            boolean plain = parts.size() == 2
                    && parts.get(0).weight() + parts.get(1).weight() == ShareKey.WHOLE
                    && Arrays.stream(parts.get(0).values()).allMatch(value -> value == 1);
            out.writeStartObject();
            if (plain) {
                out.writeNumberProperty("equalBasisPoints", parts.get(0).weight());
                context.defaultSerializeProperty("volumes", parts.get(1).values(), out);
            } else {
                context.defaultSerializeProperty("parts", parts, out);
            }
            out.writeEndObject();
        }
    }

    private static final class KeyDeserializer extends StdDeserializer<ShareKey> {
        KeyDeserializer() {
            super(ShareKey.class);
        }

        @Override
        public ShareKey deserialize(JsonParser in, DeserializationContext context) {
            JsonNode file = context.readTree(in);
            if (file.has("parts")) {
                List<ShareKey.Part> parts = new ArrayList<>();
                for (JsonNode part : file.get("parts")) {
                    parts.add(new ShareKey.Part(part.path("weight").longValue(), longs(part.path("values"))));
                }
                return new ShareKey(parts);
            }
            return new ShareKey(file.path("equalBasisPoints").intValue(), longs(file.path("volumes")));
        }

        private static long[] longs(JsonNode array) {
            long[] values = new long[array.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = array.get(i).longValue();
            }
            return values;
        }
    }
}
