/**
 * From the parts a spec names to programs: each program is a graph into which the parts write
 * themselves, wired by Guice.
 *
 * <p>Third station of the data flow: the spec has been read and the data prepared; the programs
 * made here are compiled by a backend and run by the training loop.
 */
package org.vae4j.experiment.model;
