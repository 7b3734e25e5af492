package org.vae4j.experiment.plugin;

import java.util.Objects;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;

/**
 * A component that specs can name: what its factory says about itself, and where it came from.
 *
 * @param citation empty when there is nothing to cite
 */
public record RegisteredComponent(
    Kind kind,
    String name,
    String summary,
    String citation,
    OptionLayout options,
    ComponentFactory<?, ?, ?> factory,
    PluginOrigin origin) {
  /** Checks that the factory left nothing out. */
  public RegisteredComponent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(citation, "citation");
  }

  /** Kind and name, for messages: {@code prior 'vamp'}. */
  public String label() {
    return kind.label() + " '" + name + "'";
  }

  /** What a user reads about it. */
  public ComponentDescription describe() {
    return new ComponentDescription(
        kind.label(), name, summary, citation, origin.label(), options.descriptions());
  }

  /**
   * Makes the component.
   *
   * @param config of the type that {@link #options()} lays out
   * @param context what the component's kind receives
   */
  public Object create(Record config, Object context) {
    return untyped().create(config, context);
  }

  @SuppressWarnings("unchecked") // the layout made the config, the kind determines the context
  private ComponentFactory<?, Record, Object> untyped() {
    return (ComponentFactory<?, Record, Object>) factory;
  }
}
