package org.vae4j.plugin;

/**
 * Makes one component from its options: what a plug-in registers.
 *
 * <p>Implement the interface of your kind, such as {@link LatentPriorFactory}.
 *
 * @param <T> the role the component fills
 * @param <C> the options: a record whose components are the keys in the spec, in kebab-case. Each
 *     carries an {@link Option}; the compact constructor rejects bad values with an {@link
 *     IllegalArgumentException} whose message the user sees at the spec's line
 * @param <X> what the component receives at its creation
 */
public interface ComponentFactory<T, C extends Record, X> {
  /** The role. */
  Kind kind();

  /** The name in specs: lower-case letters, digits and hyphens, unique within its kind. */
  String name();

  /** What it is, in one sentence of the field's words. */
  String summary();

  /** Authors, year, arXiv id or DOI; empty when there is nothing to cite. */
  default String citation() {
    return "";
  }

  /** The type of the options. */
  Class<C> configType();

  /** Makes the component. */
  T create(C config, X context);
}
