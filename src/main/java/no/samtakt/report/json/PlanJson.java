package no.samtakt.report.json;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.planning.MigrationPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * {@code plan.json}: a {@link MigrationPlan} written and read back, equal. Reading trusts nothing: the file's size, nesting,
 * layout version, field names, types and missing values are checked before a plan comes out.
 */
public final class PlanJson {

    /** Largest file read, in bytes. A plan for sixty members is some twenty megabytes. */
    public static final long MAX_BYTES = 128L * 1024 * 1024;

    /** Fields added later: a file from before one of them is read as if it were null. */
    private static final List<String> LATER =
            List.of("uncertainty", "sharing", "appraisal", "terms", "organisation", "prices");

    private PlanJson() {}

    /** The plan as JSON text. The same plan gives the same text. */
    public static String write(MigrationPlan plan) {
        return Json.write(plan);
    }

    /** The plan as JSON in UTF-8, as it is stored in a file. */
    public static byte[] bytes(MigrationPlan plan) {
        return Json.bytes(plan);
    }

    /** Reads a plan file. Never throws for what is in the file or for a file that cannot be read. */
    public static PlanReading read(Path file) {
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        byte[] bytes;
        try {
            if (Files.size(file) > MAX_BYTES) {
                return failed(shown, "", "plan-file.too-large", String.valueOf(Files.size(file)), "" + MAX_BYTES);
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            return failed(shown, "", "plan-file.not-found", file.toString(), "");
        } catch (IOException unreadable) {
            return failed(shown, "", "plan-file.unreadable", String.valueOf(unreadable.getMessage()), "");
        }
        return read(bytes, shown);
    }

    /**
     * Reads a plan from the bytes of a file.
     *
     * @param fileName shown in the problem, should there be one
     */
    public static PlanReading read(byte[] bytes, String fileName) {
        if (bytes.length > MAX_BYTES) {
            return failed(fileName, "", "plan-file.too-large", "" + bytes.length, "" + MAX_BYTES);
        }
        try {
            String version = schemaVersion(bytes);
            if (version == null) {
                return failed(fileName, "", "plan-file.not-a-plan", "", "schemaVersion");
            }
            if (!version.equals(String.valueOf(MigrationPlan.SCHEMA_VERSION))) {
                return failed(
                        fileName,
                        "schemaVersion",
                        "plan-file.schema-version",
                        version,
                        String.valueOf(MigrationPlan.SCHEMA_VERSION));
            }
            MigrationPlan plan = Json.MAPPER.readValue(completed(bytes), MigrationPlan.class);
            String missing = missingValue(plan, "");
            if (missing != null) {
                return failed(fileName, missing, "plan-file.missing-value", missing, "");
            }
            return new PlanReading.Plan(plan);
        } catch (StreamConstraintsException tooMuch) {
            return failed(fileName, place(tooMuch), "plan-file.too-deep", firstLine(tooMuch), "" + Json.MAX_DEPTH);
        } catch (UnrecognizedPropertyException unknown) {
            return failed(fileName, path(unknown), "plan-file.unknown-field", unknown.getPropertyName(), "");
        } catch (MismatchedInputException wrong) {
            // Without a path it is about the file as a whole: something follows the plan.
            return path(wrong).isEmpty()
                    ? failed(fileName, place(wrong), "plan-file.not-json", firstLine(wrong), "")
                    : failed(fileName, path(wrong), "plan-file.wrong-value", firstLine(wrong), "");
        } catch (StreamReadException notJson) {
            return failed(fileName, place(notJson), "plan-file.not-json", firstLine(notJson), "");
        } catch (DatabindException wrong) {
            return failed(fileName, path(wrong), "plan-file.wrong-value", firstLine(wrong), "");
        } catch (JacksonException notJson) {
            return failed(fileName, place(notJson), "plan-file.not-json", firstLine(notJson), "");
        }
    }

    private static byte[] completed(byte[] bytes) {
        int end = bytes.length - 1;
        while (end >= 0 && bytes[end] != '}') {
            end--;
        }
        StringBuilder absent = new StringBuilder();
        if (end >= 0) {
            absent(bytes).forEach(field -> absent.append(",\"").append(field).append("\":null"));
        }
        if (absent.isEmpty()) {
            return bytes;
        }
        byte[] fields = absent.toString().getBytes(StandardCharsets.UTF_8);
        byte[] completed = new byte[bytes.length + fields.length];
        System.arraycopy(bytes, 0, completed, 0, end);
        System.arraycopy(fields, 0, completed, end, fields.length);
        System.arraycopy(bytes, end, completed, end + fields.length, bytes.length - end);
        return completed;
    }

    /** Which of the later fields are not among those on top. */
    private static List<String> absent(byte[] bytes) {
        List<String> absent = new ArrayList<>(LATER);
        try (JsonParser in = Json.MAPPER.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                absent.remove(in.currentName());
                in.nextToken();
                in.skipChildren();
            }
            return absent;
        }
    }

    /** The top-level {@code schemaVersion} as written, without building the rest; null when the file has none. */
    private static @Nullable String schemaVersion(byte[] bytes) {
        try (JsonParser in = Json.MAPPER.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = in.currentName().equals("schemaVersion");
                JsonToken value = in.nextToken();
                if (wanted) {
                    return value != null && value.isScalarValue() ? in.getValueAsString("") : "";
                }
                in.skipChildren();
            }
            return null;
        }
    }

    /**
     * The path of the first value that is null though the record does not allow it; null when there is none. Jackson checks
     * primitives and absent fields only.
     */
    private static @Nullable String missingValue(Object value, String path) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                String at = path + "[" + i + "]";
                String missing = element == null ? at : missingValue(element, at);
                if (missing != null) {
                    return missing;
                }
            }
            return null;
        }
        if (!(value instanceof Record) || !value.getClass().getPackageName().startsWith("no.samtakt")) {
            return null;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getType().isPrimitive()) {
                continue;
            }
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object part = part(value, component);
            String missing;
            if (part == null) {
                missing = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : at;
            } else {
                missing = missingValue(part, at);
            }
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Cannot read " + component, impossible);
        }
    }

    private static PlanReading failed(String file, String at, String code, String found, String expected) {
        return new PlanReading.Failed(new Problem(
                code, Severity.ERROR, "", new SourceCell(file, "", at), found, expected, List.of(file, at)));
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String place(JacksonException failure) {
        return failure.getLocation() == null
                ? ""
                : failure.getLocation().getLineNr() + ":"
                        + failure.getLocation().getColumnNr();
    }

    private static String firstLine(JacksonException failure) {
        String message = failure.getOriginalMessage();
        int end = message == null ? -1 : message.indexOf('\n');
        String line = message == null ? "" : end < 0 ? message : message.substring(0, end);
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
