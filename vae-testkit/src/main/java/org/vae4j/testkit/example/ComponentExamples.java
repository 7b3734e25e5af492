package org.vae4j.testkit.example;

import java.util.List;
import org.vae4j.spi.AnalyticKl;

/**
 * Components for the tests of backends, from whoever ships components: a service type, found on the
 * class path of those tests.
 *
 * <p>To have every backend tested with your own: list an example of each component (several, where
 * options lead to other formulas), name the class in {@code
 * META-INF/services/org.vae4j.testkit.example.ComponentExamples} of your test resources, and ship
 * the tests as a {@code test-jar}.
 */
public interface ComponentExamples {
  /** At least one example of each component. */
  List<ComponentExample> examples();

  /** The closed-form KLs that come with them. */
  default List<AnalyticKl<?, ?>> analyticKls() {
    return List.of();
  }
}
