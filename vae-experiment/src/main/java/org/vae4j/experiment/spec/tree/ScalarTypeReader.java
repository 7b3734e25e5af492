package org.vae4j.experiment.spec.tree;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Tells what a scalar is: by its tag, else, where it is not quoted, by its letters. */
final class ScalarTypeReader {
  /** The tag {@code !} means: text, whatever it looks like. */
  private static final Map<String, ScalarType> TYPES =
      Map.of(
          "!",
          ScalarType.TEXT,
          Tag.STR.getValue(),
          ScalarType.TEXT,
          Tag.INT.getValue(),
          ScalarType.WHOLE,
          Tag.FLOAT.getValue(),
          ScalarType.DECIMAL,
          Tag.BOOL.getValue(),
          ScalarType.TRUTH,
          Tag.NULL.getValue(),
          ScalarType.NOTHING);

  private final ScalarResolver resolver = new CoreSchema().getScalarResolver();

  /** The type; empty when the tag is not one of the core schema's. */
  Optional<ScalarType> read(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      return Optional.ofNullable(TYPES.get(event.getTag().get()))
          .map(tagged -> tagged == ScalarType.TEXT ? tagged : written(event));
    }
    return Optional.of(event.isPlain() ? written(event) : ScalarType.TEXT);
  }

  /** A tag makes text of a number, but no number of text: {@code !!int abc} stays text. */
  private ScalarType written(ScalarEvent event) {
    String resolved = resolver.resolve(event.getValue(), true).getValue();
    return TYPES.getOrDefault(resolved, ScalarType.TEXT);
  }
}
