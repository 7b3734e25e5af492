package org.vae4j.experiment.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the examples of FIPS 180-4 that NIST publishes. */
final class Sha256Test {
  @TempDir Path folder;

  @Test
  void digestsAFewBytes() throws IOException {
    Path file = Files.write(folder.resolve("abc"), "abc".getBytes(US_ASCII));
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of(file));
  }

  @Test
  void digestsManyBlocks() throws IOException {
    Path file = Files.write(folder.resolve("a"), "a".repeat(1_000_000).getBytes(US_ASCII));
    assertEquals(
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Sha256.of(file));
  }
}
