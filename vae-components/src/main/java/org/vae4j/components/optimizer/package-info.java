/** First-order optimizers, written as graph. */
package org.vae4j.components.optimizer;
