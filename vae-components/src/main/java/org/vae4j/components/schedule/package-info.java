/** How the weight of the KL and the learning rate change over training. */
package org.vae4j.components.schedule;
