/**
 * What can be written below a component's name: the keys, types, defaults and descriptions that a
 * record of options declares.
 *
 * <p>The same layout binds a spec, writes a resolved one, describes a component and makes a schema.
 */
package org.vae4j.experiment.plugin.option;
