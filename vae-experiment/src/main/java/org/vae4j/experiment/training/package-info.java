/**
 * The training loop, the evaluation of bounds, and what is known about a run while it goes on.
 *
 * <p>Fourth station of the data flow: programs are compiled by a backend and run millions of times.
 */
package org.vae4j.experiment.training;
