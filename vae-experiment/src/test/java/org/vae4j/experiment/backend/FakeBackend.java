package org.vae4j.experiment.backend;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;

/** A backend that can be chosen and not opened. */
public record FakeBackend(String name, int rank, Usability usability) implements BackendFactory {
  @Override
  public String summary() {
    return "A backend for tests.";
  }

  @Override
  public Backend open(BackendOptions options) {
    throw new IllegalStateException("not opened in tests");
  }
}
