/** Families of approximate posteriors q(z|x), and the closed-form KLs they have. */
package org.vae4j.components.posterior;
