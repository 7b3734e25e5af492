/**
 * From what a data source loads to what a model sees: splitting, scaling, binarization, the order
 * of an epoch, and the checks and facts that go with them.
 *
 * <p>{@link org.vae4j.experiment.data.preparation.DataPreparer} makes the {@link
 * org.vae4j.experiment.data.preparation.Split}s that the training loop reads batches from.
 */
package org.vae4j.experiment.data.preparation;
