package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as run folders have it: records with kebab-case keys in the order of their components, no
 * nulls (what is absent has no key), numbers without exponents.
 *
 * <p>JSON has no NaN and no infinities: they are written as the texts {@code "NaN"}, {@code
 * "Infinity"} and {@code "-Infinity"}, and read back from these.
 */
final class RunJson {
  /** On one line. */
  static final JsonMapper LINES =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new PlainNumber())
                  .addSerializer(double.class, new PlainNumber()))
          .build();

  /** Indented, for files that people look into. */
  static final JsonMapper PAGES =
      LINES.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunJson() {}

  private static final class PlainNumber extends StdSerializer<Double> {
    PlainNumber() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
      if (Double.isFinite(value)) {
        out.writeNumber(plain(Double.toString(value)));
      } else {
        out.writeNumber(value);
      }
    }

    private static String plain(String shortest) {
      if (!shortest.contains("E")) {
        return shortest;
      }
      BigDecimal number = new BigDecimal(shortest).stripTrailingZeros();
      return number.setScale(Math.max(1, number.scale())).toPlainString();
    }
  }
}
