/** What an experiment takes from the machine it runs on. */
package org.vae4j.experiment.environment;
