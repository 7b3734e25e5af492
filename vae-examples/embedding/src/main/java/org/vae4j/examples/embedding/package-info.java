/** Training a model and generating with it from Java, without the command line. */
package org.vae4j.examples.embedding;
