/** The rules of wiring with Guice. */
package org.vae4j.experiment.wiring;
