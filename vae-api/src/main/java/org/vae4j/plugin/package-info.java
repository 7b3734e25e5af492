/**
 * How components reach a spec: a plug-in jar lists factories, each with a name, documented options
 * and the component it makes.
 */
package org.vae4j.plugin;
