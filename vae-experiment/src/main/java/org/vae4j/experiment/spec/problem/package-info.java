/**
 * What is wrong with a spec: each problem with its place, all of them at once.
 *
 * <p>Reading, overriding and binding a spec report here; the command line prints it.
 */
package org.vae4j.experiment.spec.problem;
