package org.vae4j.experiment.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The commented spec that a new experiment begins with. */
public final class StarterSpec {
  private static final String RESOURCE = "starter-spec.yaml";

  private StarterSpec() {}

  /** The spec of an experiment of this name. */
  public static String named(String name) {
    try (InputStream in = StarterSpec.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("@NAME@", name);
    } catch (IOException e) {
      throw new UncheckedIOException("the starter spec cannot be read", e);
    }
  }
}
