package org.vae4j.experiment.spec.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.experiment.file.IoReason;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;

/**
 * The text of a spec and where it came from.
 *
 * @param label what messages call it: the file as the user named it
 * @param text the YAML
 * @param file the file, absent for a spec that comes with the program
 */
public record SpecText(String label, String text, Optional<Path> file) {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 1 << 20;

  /** A spec that is in no file. */
  public static SpecText embedded(String label, String text) {
    return new SpecText(label, text, Optional.empty());
  }

  /**
   * Reads a file of UTF-8 text.
   *
   * @throws InvalidSpecException saying why the file cannot be read
   */
  public static SpecText read(Path file) {
    if (Files.isDirectory(file)) {
      throw refused(file, "is a folder, not a spec", "Name the YAML file in it.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(
            file,
            "is larger than 1 MiB, which no spec is",
            "Name the right file: a spec names data and does not hold them.");
      }
      return new SpecText(file.toString(), decoded(file, bytes), Optional.of(file));
    } catch (NoSuchFileException e) {
      throw refused(
          file, "there is no such file", "Correct the name; `vae new NAME` writes a starter spec.");
    } catch (IOException e) {
      throw refused(
          file, "cannot be read: " + IoReason.of(e), "Check its permissions and the disk.");
    }
  }

  /** The folder that file names in the spec are relative to. */
  public Optional<Path> folder() {
    return file.map(path -> path.toAbsolutePath().normalize().getParent());
  }

  private static String decoded(Path file, byte[] bytes) {
    ByteBuffer unread = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(
          file,
          "is not UTF-8 text: byte " + (unread.position() + 1) + " does not belong in it",
          "Save the file with the encoding UTF-8.");
    }
  }

  private static InvalidSpecException refused(Path file, String message, String remedy) {
    return new InvalidSpecException(
        SpecProblem.of(SpecLocation.whole(file.toString()), "", message, remedy));
  }
}
