package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.vae4j.experiment.array.ArrayFormatException;
import org.vae4j.experiment.array.FloatArray;
import org.vae4j.experiment.array.SafetensorsContent;
import org.vae4j.experiment.array.SafetensorsReader;
import org.vae4j.experiment.array.SafetensorsWriter;
import org.vae4j.experiment.file.IoReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The files of a checkpoint folder. Equal parameters give equal bytes. */
final class CheckpointFormat {
  private static final String WEIGHTS = "weights.safetensors";
  private static final String OPTIMIZER = "optimizer.safetensors";
  private static final String POSITION = "position.json";

  private static final String VERSION_KEY = "format-version";
  private static final int VERSION = 1;
  private static final Map<String, String> METADATA = Map.of("format", "vae4j");

  /** A position as it stands in its file. */
  record VersionedPosition(int formatVersion, @JsonUnwrapped Position position) {}

  private CheckpointFormat() {}

  static Map<String, StreamContent> files(Checkpoint checkpoint) {
    String position =
        RunJson.PAGES.writeValueAsString(new VersionedPosition(VERSION, checkpoint.position()));
    return Map.of(
        WEIGHTS, arrays(checkpoint.weights()),
        OPTIMIZER, arrays(checkpoint.slots()),
        POSITION, out -> out.write((position + "\n").getBytes(UTF_8)));
  }

  private static StreamContent arrays(Map<String, FloatArray> arrays) {
    SafetensorsContent content = SafetensorsContent.of(arrays, METADATA);
    return out -> SafetensorsWriter.write(content, out);
  }

  /**
   * Reads a checkpoint folder.
   *
   * @throws RunFolderException when it is damaged or cannot be read
   */
  static Checkpoint read(Path folder) {
    try {
      return new Checkpoint(
          SafetensorsReader.read(folder.resolve(WEIGHTS)).arrays(),
          SafetensorsReader.read(folder.resolve(OPTIMIZER)).arrays(),
          position(folder.resolve(POSITION)));
    } catch (NoSuchFileException e) {
      throw damaged(folder, "it has no " + Path.of(e.getFile()).getFileName(), e);
    } catch (ArrayFormatException e) {
      throw damaged(folder, e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot read checkpoint " + folder + ": " + IoReason.of(e),
          "Correct the permissions, or copy the run folder to a disk that works.",
          e);
    }
  }

  private static Position position(Path file) throws IOException {
    byte[] json = Files.readAllBytes(file);
    try {
      JsonNode version = RunJson.PAGES.readTree(json).path(VERSION_KEY);
      if (version.isInt() && version.intValue() != VERSION) {
        throw unknownVersion(file, version.intValue());
      }
      return RunJson.PAGES.readValue(json, VersionedPosition.class).position();
    } catch (JacksonException e) {
      throw damaged(file.getParent(), file + ": " + e.getOriginalMessage(), e);
    }
  }

  private static RunFolderException unknownVersion(Path file, int version) {
    return new RunFolderException(
        file + " is of " + VERSION_KEY + " " + version + ", this vae4j reads " + VERSION,
        "Use the version of vae4j that provenance.json names.");
  }

  private static RunFolderException damaged(Path folder, String problem, Exception cause) {
    return new RunFolderException(
        "checkpoint " + folder + " is damaged: " + problem,
        "Restore the folder from a copy; where `last` is damaged and `best` is whole, replace the"
            + " one by the other; or train again.",
        cause);
  }
}
