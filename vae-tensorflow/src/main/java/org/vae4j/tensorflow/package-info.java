/**
 * The backend {@code tensorflow}: a program becomes one graph of TensorFlow, a run one call of its
 * session. Gradients, updates and noise are those of every backend; TensorFlow computes.
 *
 * <p>{@link org.vae4j.tensorflow.TensorFlowBackendFactory} and what it asks can be loaded where
 * TensorFlow is missing.
 */
package org.vae4j.tensorflow;
