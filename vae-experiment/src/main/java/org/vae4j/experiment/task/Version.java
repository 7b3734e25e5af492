package org.vae4j.experiment.task;

import java.util.Optional;

/** The version of vae4j that runs. */
public final class Version {
  private Version() {}

  /** As the jar's manifest states it; {@code development} where classes are not in a jar. */
  public static String ofVae4j() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
