package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code provenance.json}: what made the run, so that its numbers can be explained and made again.
 *
 * @param vae4j the version of vae4j
 * @param plugins every plug-in that was on the plug-in path
 * @param machine what it ran on; its keys stand among the others
 * @param seed of all random streams
 * @param commandLine as given, the command's own name first
 * @param gitCommit checked out in the working directory, where that is in a git repository
 * @param resumed every time the run was taken up again
 * @param finished absent until training ends
 */
public record Provenance(
    String vae4j,
    List<Plugin> plugins,
    Backend backend,
    @JsonUnwrapped Machine machine,
    Data data,
    long seed,
    List<String> commandLine,
    Optional<String> gitCommit,
    Instant started,
    List<Resumption> resumed,
    Optional<Instant> finished) {
  /** Copies the lists. */
  public Provenance {
    resumed = List.copyOf(resumed);
    plugins = List.copyOf(plugins);
    commandLine = List.copyOf(commandLine);
  }

  /**
   * A plug-in.
   *
   * @param jarSha256 hexadecimal; absent for one that does not come in a jar
   */
  public record Plugin(String name, String version, Optional<String> jarSha256) {}

  /**
   * The backend that ran the programs.
   *
   * @param kernels which of its kernels, such as {@code vector-512}
   */
  public record Backend(String name, String kernels, int threads) {}

  /** What the run ran on. */
  public record Machine(String jdk, String os, String cpu) {}

  /**
   * A continuation.
   *
   * @param commandLine as given, the command's own name first
   */
  public record Resumption(List<String> commandLine, Instant started) {
    /** Copies the list. */
    public Resumption {
      commandLine = List.copyOf(commandLine);
    }
  }

  /**
   * The data.
   *
   * @param source the name of the data source
   * @param files those that were read
   * @param train rows trained on
   * @param validation rows set aside
   * @param test rows of the test split
   * @param classes how many classes the model is conditioned on; 0 when it is not
   */
  public record Data(
      String source, List<DataFile> files, int train, int validation, int test, int classes) {
    /** Copies the list. */
    public Data {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of the data.
   *
   * @param sha256 hexadecimal
   */
  public record DataFile(String name, String sha256) {}

  /** The same of a run that has ended. */
  public Provenance finishedAt(Instant time) {
    return new Provenance(
        vae4j,
        plugins,
        backend,
        machine,
        data,
        seed,
        commandLine,
        gitCommit,
        started,
        resumed,
        Optional.of(time));
  }

  /** What makes a run that began as an earlier one says, and is taken up again as this one says. */
  public Provenance after(Provenance earlier) {
    List<Resumption> all = new ArrayList<>(earlier.resumed);
    all.add(new Resumption(commandLine, started));
    return new Provenance(
        vae4j,
        plugins,
        backend,
        machine,
        data,
        seed,
        earlier.commandLine,
        gitCommit,
        earlier.started,
        all,
        finished);
  }
}
