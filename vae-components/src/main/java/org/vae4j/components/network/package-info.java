/** Encoder and decoder networks, and the layers they are made of. */
package org.vae4j.components.network;
