package org.vae4j.cli;

import org.vae4j.experiment.task.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code vae --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "vae4j " + Version.ofVae4j() + " on Java " + System.getProperty("java.version")
    };
  }
}
