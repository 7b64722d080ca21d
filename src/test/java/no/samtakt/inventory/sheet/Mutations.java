package no.samtakt.inventory.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files broken in one of many ways; the same seed always breaks the same file in the same way. */
final class Mutations {

    private static final String[] ODD = {
        "",
        "A0",
        "ZZZZ99",
        "XFD1048576",
        "XFE1",
        "A1048577",
        "A99999999999",
        "-1",
        "0",
        "1",
        "s",
        "e",
        "b",
        "str",
        "inlineStr",
        "d",
        "zz",
        "1E400",
        "NaN",
        "-1e308",
        "99999999999999999999",
        "0.1e-2147483647",
        "1e2147483647",
        "2958466",
        "#REF!",
        "A1:XFD1048576",
        "B2:A1",
        "=HYPERLINK(\"http://x\")",
        "@SUM(1)",
        "\u202Eabc",
        "\uD83D\uDE00",
        "true",
        "16385",
        "_x0000__xD800_",
        "31.02.2026",
        "1048576",
        "2147483648",
        "&amp;",
        "../../x",
        "urn:x"
    };
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern CONTENT = Pattern.compile(">([^<>]+)<");
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** A broken copy of a file. */
    byte[] of(byte[] original) {
        boolean zip = original.length > 2 && original[0] == 'P' && original[1] == 'K';
        if (zip && random.nextInt(4) > 0) {
            return zipped(original);
        }
        byte[] bytes = original.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = random.nextInt(20); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> bytes = slice(bytes, random.nextInt(bytes.length), random.nextInt(2_000), 1 + random.nextInt(30));
            case 3 -> {
                int at = random.nextInt(bytes.length);
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                bytes = join(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> bytes = zip
                    ? bytes
                    : text(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static byte[] slice(byte[] bytes, int from, int length, int times) {
        byte[] slice = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
        byte[][] parts = new byte[times + 2][];
        Arrays.fill(parts, slice);
        parts[0] = Arrays.copyOf(bytes, from);
        parts[times + 1] = Arrays.copyOfRange(bytes, from, bytes.length);
        return join(parts);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private String text(String text) {
        String[] pieces = {
            "\"", ";", ",", "\t", "\n", "\r", "\u0000", "\"\"", "=", "x".repeat(40_000), ";".repeat(2_000), "sep=|\n"
        };
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(8); i >= 0; i--) {
            String piece =
                    random.nextBoolean() ? pieces[random.nextInt(pieces.length)] : ODD[random.nextInt(ODD.length)];
            out.insert(random.nextInt(out.length() + 1), piece);
        }
        return out.toString();
    }

    private byte[] zipped(byte[] original) {
        Map<String, byte[]> entries = entries(original);
        List<String> names = new ArrayList<>(entries.keySet());
        if (names.isEmpty()) {
            return original;
        }
        String name = names.get(random.nextInt(names.size()));
        for (int i = 0; i < 4 && !name.contains("sheet") && !name.equals("content.xml"); i++) {
            name = names.get(random.nextInt(names.size()));
        }
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(12)) {
            case 0 -> entries.remove(other);
            case 1 -> entries.put(name, entries.get(other));
            case 2 -> entries.put("../" + name, entries.remove(name));
            case 3 -> entries.put(name, Arrays.copyOf(entries.get(name), entries.get(name).length / 2));
            case 4 -> entries.put(
                    name,
                    slice(
                            entries.get(name),
                            random.nextInt(entries.get(name).length + 1),
                            500,
                            1 + random.nextInt(2_000)));
            default -> entries.put(
                    name,
                    xml(new String(entries.get(name), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        return zip(entries);
    }

    private String xml(String xml) {
        String changed = xml;
        for (int i = random.nextInt(12); i >= 0; i--) {
            String odd = ODD[random.nextInt(ODD.length)].replace("<", "").replace("\"", "&quot;");
            changed = switch (random.nextInt(9)) {
                case 0, 1, 2 -> replace(changed, ATTRIBUTE, match -> match.group(1) + "=\"" + odd + "\"");
                case 3, 4 -> replace(changed, CONTENT, match -> ">" + odd + "<");
                case 5 -> replace(changed, TAG, match -> "");
                case 6 -> replace(changed, TAG, match -> match.group() + match.group());
                case 7 -> replace(changed, CONTENT, match -> ">" + odd.repeat(random.nextInt(3_000)) + "<");
                default -> replace(
                        changed,
                        TAG,
                        match -> random.nextBoolean()
                                ? "<a>".repeat(random.nextInt(3_000)) + match.group()
                                : "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>&e;" + match.group());
            };
        }
        return changed;
    }

    private String replace(String text, Pattern pattern, Function<Matcher, String> change) {
        Matcher matcher = pattern.matcher(text);
        if (text.isEmpty() || !matcher.find(random.nextInt(text.length()))) {
            return text;
        }
        return text.substring(0, matcher.start()) + change.apply(matcher) + text.substring(matcher.end());
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry made = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    made.setMethod(ZipEntry.STORED);
                    made.setSize(entry.getValue().length);
                    made.setCrc(crc.getValue());
                }
                out.putNextEntry(made);
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
