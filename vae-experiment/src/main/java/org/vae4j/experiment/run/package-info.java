/**
 * The run folder: everything a training run leaves behind, and all that a later command needs.
 *
 * <p>{@link org.vae4j.experiment.run.RunFolders} creates or opens a {@link
 * org.vae4j.experiment.run.RunFolder}, which is locked while it is open. Whole files replace whole
 * files ({@link org.vae4j.experiment.run.AtomicFiles}), so that a process may be killed at any
 * moment: the last checkpoint is whole. Data only: no serialized objects, no class names.
 */
package org.vae4j.experiment.run;
