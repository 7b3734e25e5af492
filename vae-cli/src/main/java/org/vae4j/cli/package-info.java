/**
 * The {@code vae} command: reads a command line, calls {@link org.vae4j.experiment.Experiments},
 * prints.
 *
 * <p>Results go to standard output, progress and everything else to standard error. {@link
 * org.vae4j.cli.Vae} is the entry; one class per command; whatever a command throws becomes text
 * and an exit code in {@link org.vae4j.cli.Failure}.
 */
package org.vae4j.cli;
