/**
 * From a spec to a trained model: where the parts of this module are put together.
 *
 * <p>The data flow: {@code plugin} finds components, {@code spec} names and configures them, {@code
 * data} gives the rows.
 */
package org.vae4j.experiment;
