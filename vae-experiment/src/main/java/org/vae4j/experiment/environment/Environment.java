package org.vae4j.experiment.environment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment takes from the machine it runs on. Nothing else asks the machine.
 *
 * @param clock the time
 * @param workingFolder what relative file names on the command line are relative to
 * @param homeFolder the user's own folder
 * @param variables the environment variables
 */
public record Environment(
    Clock clock, Path workingFolder, Path homeFolder, Map<String, String> variables) {
  /** Copies the variables. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** This process's. */
  public static Environment ofProcess() {
    return new Environment(
        Clock.system(ZoneId.systemDefault()),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home")),
        System.getenv());
  }

  /** An environment variable, absent also when it is empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
