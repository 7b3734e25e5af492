/**
 * Arrays in files that other tools read: <a
 * href="https://github.com/huggingface/safetensors">safetensors</a> for the named parameters of a
 * model, <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">npy</a>
 * for one array.
 *
 * <p>Both hold numbers and text only, so that opening a file never runs code from it.
 */
package org.vae4j.experiment.array;
