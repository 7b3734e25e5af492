package org.vae4j.experiment.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.spec.fake.TestFactory;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.NoOptions;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.spi.AnalyticKl;

/** What plug-ins say about themselves, right and wrong. */
final class ComponentRegistryTest {
  private record Undescribed(double radius) {}

  private record Plugin(Supplier<List<ComponentFactory<?, ?, ?>>> listing) implements VaePlugin {
    @Override
    public List<ComponentFactory<?, ?, ?>> components() {
      return listing.get();
    }

    @Override
    public List<AnalyticKl<?, ?>> analyticKls() {
      if (listing.get().isEmpty()) {
        throw new IllegalStateException("no pairs");
      }
      return List.of();
    }
  }

  @Test
  void componentsAreSortedByKindAndName() {
    ComponentRegistry registry = TestPlugin.registry();
    assertEquals(
        List.of("broken", "ring", "standard-normal", "vamp"),
        registry.components(Kind.PRIOR).stream().map(RegisteredComponent::name).toList());
    assertEquals(Kind.PRIOR, registry.components().get(0).kind());
    assertEquals(21, registry.components().size());
    assertEquals(2, registry.plugins().size());
    assertTrue(registry.find(Kind.DECODER, "ring").isEmpty());
  }

  @Test
  void aComponentIsRefusedInTwoPlugins() {
    assertRefused(
        "prior 'ring' is in two plug-ins: one and two. Remove one of the two, or rename the"
            + " component.",
        List.of(found("one", prior("ring")), found("two", prior("ring"))));
  }

  @Test
  void oneNameMayBeOfTwoKinds() {
    ComponentRegistry registry =
        ComponentRegistry.of(
            List.of(found("one", prior("ring"), factory(Kind.DECODER, "ring", NoOptions.class))));
    assertEquals(2, registry.components().size());
  }

  @Test
  void aListingThatFailsIsNamed() {
    assertRefused(
        "one: "
            + Plugin.class.getName()
            + " failed while listing its components: "
            + "UnsupportedOperationException: later.\n"
            + "one: "
            + Plugin.class.getName()
            + " failed while listing its closed-form KLs: "
            + "UnsupportedOperationException: later.",
        List.of(
            found(
                "one",
                () -> {
                  throw new UnsupportedOperationException("later");
                })));
  }

  @Test
  void closedFormsThatFailAreNamed() {
    assertRefused(
        "one: "
            + Plugin.class.getName()
            + " failed while listing its closed-form KLs: "
            + "IllegalStateException: no pairs.",
        List.of(found("one", List::of)));
  }

  @Test
  void namesAreKebabCase() {
    for (String name :
        List.of("Ring", "ring_1", "1ring", "-ring", "ring-", "ri--ng", "", "r\u00e9")) {
      PluginException refusal = refusal(List.of(found("one", prior(name))));
      assertTrue(refusal.getMessage().contains("has the name '" + name + "'"), name);
    }
  }

  @Test
  void optionsMustBeDescribed() {
    assertRefused(
        "one: "
            + TestFactory.class.getName()
            + " describes its options wrongly: Undescribed.radius has no @Option that describes it.",
        List.of(found("one", factory(Kind.PRIOR, "ring", Undescribed.class))));
  }

  @Test
  void missingPartsAreNamed() {
    List<ComponentFactory<?, ?, ?>> nothing = new ArrayList<>(Collections.singletonList(null));
    String text = refusal(List.of(found("one", () -> nothing))).getMessage();
    assertTrue(text.startsWith("one: " + Plugin.class.getName() + " failed while listing"), text);
    text = refusal(List.of(found("one", factory(null, "ring", NoOptions.class)))).getMessage();
    assertTrue(text.startsWith("one: " + TestFactory.class.getName() + " failed while desc"), text);
  }

  private static ComponentFactory<?, ?, ?> prior(String name) {
    return factory(Kind.PRIOR, name, NoOptions.class);
  }

  private static ComponentFactory<?, ?, ?> factory(
      Kind kind, String name, Class<? extends Record> options) {
    return new TestFactory<>(kind, name, options, config -> name);
  }

  private static Found<VaePlugin> found(String jar, ComponentFactory<?, ?, ?>... factories) {
    return found(jar, () -> Arrays.asList(factories));
  }

  private static Found<VaePlugin> found(
      String jar, Supplier<List<ComponentFactory<?, ?, ?>>> listing) {
    return new Found<>(
        new Plugin(listing), new PluginOrigin(jar, Optional.empty(), Optional.empty()));
  }

  private static void assertRefused(String message, List<Found<VaePlugin>> plugins) {
    assertEquals(message, refusal(plugins).getMessage());
  }

  private static PluginException refusal(List<Found<VaePlugin>> plugins) {
    return assertThrows(PluginException.class, () -> ComponentRegistry.of(plugins));
  }
}
