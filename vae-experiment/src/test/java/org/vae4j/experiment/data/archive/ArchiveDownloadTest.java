package org.vae4j.experiment.data.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSet;
import org.vae4j.experiment.data.FolderContext;
import org.vae4j.experiment.data.Gzip;
import org.vae4j.plugin.NoOptions;

class ArchiveDownloadTest {
  private static final byte[] IMAGES =
      HexFormat.of().parseHex("00000803" + "00000002" + "00000001" + "00000002" + "00ff33cc");
  private static final byte[] LABELS = HexFormat.of().parseHex("00000801" + "00000002" + "0507");

  @TempDir private Path folder;
  private FileServer server;

  @BeforeEach
  void serve() throws Exception {
    server = new FileServer();
    server.put("/tiny/train.gz", Gzip.of(IMAGES));
    server.put("/tiny/train-labels.gz", Gzip.of(LABELS));
    server.put("/tiny/test.gz", Gzip.of(IMAGES));
    server.put("/tiny/test-labels.gz", Gzip.of(LABELS));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void downloadsOnceIntoTheCache() throws Exception {
    DataSet first = load(archive());
    assertArrayEquals(new int[] {5, 7}, first.train().labels());
    assertEquals(4, server.requests().size());
    try (var files = Files.list(folder.resolve("cache/tiny"))) {
      assertEquals(
          List.of("test-labels.gz", "test.gz", "train-labels.gz", "train.gz"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }

    load(archive());
    assertEquals(4, server.requests().size(), "the second time nothing is downloaded");
  }

  @Test
  void takesFilesFromTheDataFolderFirst() throws Exception {
    Path local = Files.createDirectories(folder.resolve("data/tiny"));
    Files.write(local.resolve("train.gz"), IMAGES);
    DataSet data = load(archive());
    assertEquals(local.resolve("train.gz"), data.files().get(0));
    assertFalse(server.requests().contains("/tiny/train.gz"));
  }

  @Test
  void resumesADownloadThatWasCut() throws Exception {
    server.cutNext("/tiny/train.gz", 10);
    DataException cut = assertThrows(DataException.class, () -> load(archive()));
    assertTrue(cut.remedy().startsWith("Run again: the download goes on where it was cut."));
    Path part = folder.resolve("cache/tiny/train.gz.part");
    assertEquals(10, Files.size(part));

    load(archive());
    assertTrue(
        server.requests().contains("/tiny/train.gz bytes=10-"), server.requests().toString());
    assertArrayEquals(Gzip.of(IMAGES), Files.readAllBytes(part.resolveSibling("train.gz")));
    assertFalse(Files.exists(part));
  }

  /** The patience is short here so that the test is. */
  @Test
  void aDownloadThatFallsSilentEndsAndCanGoOn() throws Exception {
    server.stallNext("/tiny/train.gz", 10);
    URI address = URI.create(server.address() + "/tiny/train.gz");
    Path target = folder.resolve("train.gz");
    Download download =
        new Download(address, target, sha256(Gzip.of(IMAGES)), Duration.ofMillis(500));
    DownloadException error = assertThrows(DownloadException.class, download::run);
    assertEquals(
        "downloading " + address + " failed (nothing was received for 500 milliseconds)",
        error.getMessage());
    assertEquals("Run again: the download goes on where it was cut.", error.remedy());
    assertEquals(10, Files.size(folder.resolve("train.gz.part")));
  }

  @Test
  void startsAnewWhereTheServerCannotResume() throws Exception {
    server.ignoreRanges();
    writePart(10);
    load(archive());
    assertArrayEquals(Gzip.of(IMAGES), Files.readAllBytes(folder.resolve("cache/tiny/train.gz")));
  }

  @Test
  void keepsAPartThatIsWholeAlready() throws Exception {
    writePart(Gzip.of(IMAGES).length);
    load(archive());
    assertArrayEquals(Gzip.of(IMAGES), Files.readAllBytes(folder.resolve("cache/tiny/train.gz")));
  }

  @Test
  void refusesAndDeletesWhatHasAnotherHash() throws Exception {
    server.put("/tiny/train.gz", Gzip.of(LABELS));
    DataException error = assertThrows(DataException.class, () -> load(archive()));
    assertTrue(
        error.getMessage().contains("expected " + sha256(Gzip.of(IMAGES))), error.getMessage());
    try (var files = Files.list(folder.resolve("cache/tiny"))) {
      assertEquals(0, files.count(), "neither the file nor its part stays");
    }
  }

  @Test
  void aFileThatIsNotThereIsReportedWithTheFilesToPutInPlace() throws Exception {
    server.remove("/tiny/train.gz");
    DataException error = assertThrows(DataException.class, () -> load(archive()));
    String place = folder.resolve("data/tiny") + " or " + folder.resolve("cache/tiny");
    assertEquals(
        "tiny: train.gz is not in "
            + place
            + ", and "
            + server.address()
            + "/tiny/train.gz answered 404",
        error.getMessage());
    assertEquals(
        "Name another mirror. Or put the files train.gz, train-labels.gz, test.gz, test-labels.gz"
            + " into "
            + folder.resolve("data/tiny")
            + "; VAE_DATA_HOME can name the folder above it.",
        error.remedy());
  }

  @Test
  void withoutANetworkTheErrorSaysWhichFilesToPutWhere() {
    server.close();
    DataException error = assertThrows(DataException.class, () -> load(archive()));
    String address = server.address() + "/tiny/train.gz";
    assertTrue(
        error.getMessage().endsWith("downloading " + address + " failed (could not connect)"),
        error.getMessage());
    assertEquals(
        "Check the network, or name a mirror that can be reached. Or put the files train.gz,"
            + " train-labels.gz, test.gz, test-labels.gz into "
            + folder.resolve("data/tiny")
            + "; VAE_DATA_HOME can name the folder above it.",
        error.remedy());
  }

  private void writePart(int length) throws Exception {
    Path part = Files.createDirectories(folder.resolve("cache/tiny")).resolve("train.gz.part");
    Files.write(part, Arrays.copyOf(Gzip.of(IMAGES), length));
  }

  private DataSet load(Archive archive) {
    FolderContext context = new FolderContext(folder, 1, Optional.of(server.address()));
    return new ArchiveFactory(archive).create(new NoOptions(), context).load();
  }

  private static Archive archive() throws Exception {
    String images = sha256(Gzip.of(IMAGES));
    String labels = sha256(Gzip.of(LABELS));
    return new Archive(
        "tiny",
        "Two pictures.",
        "",
        URI.create("http://example.invalid/"),
        new ArchiveFile("train.gz", images),
        new ArchiveFile("train-labels.gz", labels),
        new ArchiveFile("test.gz", images),
        new ArchiveFile("test-labels.gz", labels));
  }

  private static String sha256(byte[] content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
