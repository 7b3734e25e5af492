/** Estimators: bounds on log p(x), and what is minimised to raise them. */
package org.vae4j.components.estimator;
