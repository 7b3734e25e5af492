/**
 * A plug-in of a third party: one prior, in a jar of its own that depends on vae-api alone.
 *
 * <p>Built with {@code mvn package}, and found by {@code vae --plugin-path FOLDER}.
 */
package org.vae4j.examples.ring;
