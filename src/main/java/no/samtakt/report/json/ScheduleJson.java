package no.samtakt.report.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.samtakt.schedule.ScheduleProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
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
        SimpleModule sets = new SimpleModule("sets");
        sets.addSerializer(BitSet.class, new SetSerializer());
        sets.addDeserializer(BitSet.class, new SetDeserializer());
        return JsonMapper.builder()
                .addModule(sets)
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
}
