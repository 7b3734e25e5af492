/**
 * Plug-ins: where their jars are looked for, and the registry of the components they bring.
 *
 * <p>Everything a plug-in says about itself is read here once and checked; what is wrong with it is
 * reported with its jar and class. The spec package looks components up in the registry.
 */
package org.vae4j.experiment.plugin;
