/** Checks an experiment as a whole before anything is run or written. */
package org.vae4j.experiment.check;
