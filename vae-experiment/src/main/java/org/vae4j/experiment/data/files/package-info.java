/** Reading files: what the file-based data sources share. */
package org.vae4j.experiment.data.files;
