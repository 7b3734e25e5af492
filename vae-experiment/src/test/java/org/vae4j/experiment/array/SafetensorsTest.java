package org.vae4j.experiment.array;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.tensor.Shape;

final class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void writesTheDocumentedBytes() throws IOException {
    Map<String, FloatArray> arrays = new LinkedHashMap<>();
    arrays.put("b", new FloatArray(Shape.of(2, 1), new float[] {1, -2}));
    arrays.put("a", new FloatArray(Shape.scalar(), new float[] {0.5f}));
    String header =
        "{\"__metadata__\":{\"format\":\"vae4j\"},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[4,12]}}";
    String padded = header + " ".repeat(Math.floorMod(-header.length(), 8));

    ByteBuffer expected =
        ByteBuffer.allocate(8 + padded.length() + 12).order(ByteOrder.LITTLE_ENDIAN);
    expected.putLong(padded.length()).put(padded.getBytes(UTF_8));
    expected.putFloat(0.5f).putFloat(1).putFloat(-2);
    assertArrayEquals(expected.array(), bytes(arrays, Map.of("format", "vae4j")));
  }

  @Test
  void readsBackEveryBit() throws IOException {
    float[] odd = {
      -0f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, Float.MAX_VALUE, 1f / 3f
    };
    float[] moreThanABlock = new float[40_000];
    for (int i = 0; i < moreThanABlock.length; i++) {
      moreThanABlock[i] = i * 0.1f;
    }
    SafetensorsContent content =
        SafetensorsContent.of(
            Map.of(
                "decoder/bias", new FloatArray(Shape.of(2, 3), odd),
                "encoder/weight", new FloatArray(Shape.of(200, 200), moreThanABlock),
                "größe \"q\"", new FloatArray(Shape.scalar(), new float[] {7})),
            Map.of("note", "μ\n"));

    assertEquals(content, SafetensorsReader.read(file(bytes(content))));
  }

  @Test
  void readsBackNothing() throws IOException {
    SafetensorsContent nothing = new SafetensorsContent(new TreeMap<>(), new TreeMap<>());

    assertEquals(nothing, SafetensorsReader.read(file(bytes(nothing))));
  }

  @Test
  void keepsTheNameOfTheMetadataForItself() {
    Map<String, FloatArray> arrays =
        Map.of("__metadata__", new FloatArray(Shape.scalar(), new float[1]));

    assertThrows(IllegalArgumentException.class, () -> bytes(arrays, Map.of()));
  }

  @Test
  void refusesAFileCutOffAnywhere() throws IOException {
    byte[] whole =
        bytes(Map.of("a", new FloatArray(Shape.of(2), new float[] {1, 2})), Map.of("k", "v"));
    for (int length = 0; length < whole.length; length++) {
      Path file = file(Arrays.copyOf(whole, length));
      ArrayFormatException refusal =
          assertThrows(ArrayFormatException.class, () -> SafetensorsReader.read(file));
      assertTrue(refusal.getMessage().startsWith(file + ": "), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("cut off"), refusal.getMessage());
    }
  }

  /** Headers with {@code '} for {@code "}; eight bytes of numbers follow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]                                                            | not a JSON object",
        "{'a':                                                          | not JSON",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'a':{}}  | Duplicate",
        "{'__metadata__':{'k':1}}                                       | metadata 'k' is not a text",
        "{'a':{'dtype':'F16','shape':[4],'data_offsets':[0,8]}}         | dtype 'F16'",
        "{'a':{'shape':[2],'data_offsets':[0,8]}}                       | only 'F32' is read",
        "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}         | needs 12 bytes",
        "{'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]}}         | at least 1",
        "{'a':{'dtype':'F32','shape':[99999,99999],'data_offsets':[0,8]}} | too many elements",
        "{'a':{'dtype':'F32','shape':[4294967298],'data_offsets':[0,8]}} | cannot be used",
        "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}}        | not a list of whole",
        "{'a':{'dtype':'F32','shape':2,'data_offsets':[0,8]}}           | not a list of whole",
        "{'a':{'dtype':'F32','shape':[1.5],'data_offsets':[0,8]}}       | not a list of whole",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4,8]}}       | 3 data_offsets",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}         | after a gap",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},"
            + "'b':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}    | inside the array before",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}         | something follows",
        "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}}        | cut off",
      })
  void refusesADamagedHeader(String header, String complaint) throws IOException {
    byte[] json = header.replace('\'', '"').getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    Path file = file(bytes.putLong(json.length).put(json).array());

    ArrayFormatException refusal =
        assertThrows(ArrayFormatException.class, () -> SafetensorsReader.read(file));
    String message = refusal.getMessage().replace('"', '\'');
    assertTrue(message.startsWith(file + ": ") && message.contains(complaint), message);
  }

  @Test
  void refusesAHeaderLengthOutOfRange() throws IOException {
    byte[] bytes = new byte[16];
    Arrays.fill(bytes, (byte) 0xff);
    Path file = file(bytes);

    ArrayFormatException refusal =
        assertThrows(ArrayFormatException.class, () -> SafetensorsReader.read(file));
    assertEquals(
        file
            + ": not a safetensors file, or cut off: the header should be 18446744073709551615"
            + " bytes long, 8 bytes follow",
        refusal.getMessage());
  }

  @Test
  void leavesAMissingFileToTheCaller() {
    assertThrows(
        NoSuchFileException.class, () -> SafetensorsReader.read(folder.resolve("nothing")));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("some.safetensors"), bytes);
  }

  private static byte[] bytes(Map<String, FloatArray> arrays, Map<String, String> metadata)
      throws IOException {
    return bytes(SafetensorsContent.of(arrays, metadata));
  }

  private static byte[] bytes(SafetensorsContent content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafetensorsWriter.write(content, out);
    return out.toByteArray();
  }
}
