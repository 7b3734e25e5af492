package org.vae4j.experiment.spec.binding;

import java.util.List;
import java.util.function.Supplier;
import org.vae4j.data.DataException;
import org.vae4j.experiment.plugin.Cause;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.plugin.Choice;
import org.vae4j.spi.IncompatiblePartsException;

/**
 * A component chosen in a spec, with its checked options and its place.
 *
 * @param <T> the role the component fills
 * @param <X> what it receives at its creation
 */
public final class ComponentChoice<T, X> implements Choice<T, X> {
  private final RegisteredComponent component;
  private final Record config;
  private final SpecLocation location;
  private final String path;

  /**
   * A choice.
   *
   * @param config the options, of the type that the component lays out
   * @param location of the component's name
   * @param path of the key that chooses it, such as {@code model.prior}
   */
  ComponentChoice(
      RegisteredComponent component, Record config, SpecLocation location, String path) {
    this.component = component;
    this.config = config;
    this.location = location;
    this.path = path;
  }

  @Override
  public String name() {
    return component.name();
  }

  /** The chosen component. */
  public RegisteredComponent component() {
    return component;
  }

  /** Its options. */
  public Record config() {
    return config;
  }

  /** Where its name stands. */
  public SpecLocation location() {
    return location;
  }

  /** The key that chooses it, such as {@code model.prior}. */
  public String path() {
    return path;
  }

  /**
   * Creates it.
   *
   * @throws InvalidSpecException when it does not go together with the other parts
   * @throws PluginException when its plug-in fails
   */
  @Override
  @SuppressWarnings("unchecked") // the kind's type is T: the binder read the kind off T
  public T create(X context) {
    return (T)
        watch("making", () -> component.kind().type().cast(component.create(config, context)));
  }

  /**
   * Runs code of this component so that its failures name it.
   *
   * @param doing what is done to it, such as {@code making}
   * @throws InvalidSpecException when the component does not go together with the other parts
   * @throws PluginException when the code fails in another way
   */
  public <R> R watch(String doing, Supplier<R> action) {
    try {
      R result = action.get();
      if (result != null) {
        return result;
      }
    } catch (IncompatiblePartsException e) {
      throw new InvalidSpecException(SpecProblem.of(location, path, e.getMessage(), e.remedy()));
    } catch (InvalidSpecException | PluginException | DataException e) {
      throw e; // says already where and what
    } catch (RuntimeException | LinkageError e) {
      throw new PluginException(failed(doing) + Cause.text(e), e);
    }
    throw new PluginException(List.of(failed(doing) + "it gave nothing"));
  }

  private String failed(String doing) {
    return location
        + "  "
        + path
        + "  plug-in "
        + component.origin().labelWithFile()
        + " failed while "
        + doing
        + " "
        + component.label()
        + ": ";
  }

  /** For example {@code prior 'vamp'}. */
  @Override
  public String toString() {
    return component.label();
  }

  /** Whether two choices name the same component with the same options, wherever they stand. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ComponentChoice<?, ?> that
        && component.factory().equals(that.component.factory())
        && config.equals(that.config);
  }

  @Override
  public int hashCode() {
    return 31 * component.name().hashCode() + config.hashCode();
  }
}
