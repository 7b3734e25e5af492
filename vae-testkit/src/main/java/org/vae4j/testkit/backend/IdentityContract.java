package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;

/** A backend says what it is. */
abstract class IdentityContract {
  private final BackendFactory factory;

  IdentityContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void saysWhatItIs() {
    Usability usability = factory.usability();
    assertTrue(usability.usable(), usability.detail() + "; " + usability.remedy());
    try (Backend backend = factory.open(new BackendOptions(1))) {
      assertEquals(factory.name(), backend.name());
      assertTrue(!backend.description().isBlank() && !factory.summary().isBlank());
    }
  }
}
