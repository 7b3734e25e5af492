/**
 * What a user does with an experiment: train it, go on with it, evaluate it, draw it.
 *
 * <p>Last station of the data flow: a checked experiment, a backend's session and a run folder are
 * brought together.
 */
package org.vae4j.experiment.task;
