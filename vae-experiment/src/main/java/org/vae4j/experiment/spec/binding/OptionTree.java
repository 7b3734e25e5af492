package org.vae4j.experiment.spec.binding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.experiment.plugin.option.KebabCase;
import org.vae4j.experiment.plugin.option.OptionField;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.experiment.plugin.option.OptionPart;
import org.vae4j.experiment.plugin.option.OptionSpread;
import org.vae4j.tensor.Shape;

/**
 * Turns a bound record back into the maps, lists and scalars that a spec is made of.
 *
 * @param folder that file names are relative to; they are written as absolute ones, so that the
 *     result means the same from anywhere
 */
public record OptionTree(Path folder) {
  /** Every key with its value, in the order of the record; absent ones are left out. */
  public Map<String, Object> of(Record record) {
    OptionLayout layout = OptionLayout.of(record.getClass());
    List<Object> values = layout.values(record);
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      OptionPart part = layout.parts().get(i);
      if (part instanceof OptionSpread) {
        tree.putAll(of((Record) values.get(i)));
      } else {
        String key = ((OptionField) part).key();
        value(values.get(i)).ifPresent(value -> tree.put(key, value));
      }
    }
    return tree;
  }

  private Optional<Object> value(Object value) {
    return value instanceof Optional<?> maybe
        ? maybe.map(this::present)
        : Optional.of(present(value));
  }

  private Object present(Object value) {
    if (value instanceof ComponentChoice<?, ?> choice) {
      return component(choice);
    }
    if (value instanceof Record record) {
      return of(record);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::present).toList();
    }
    if (value instanceof Enum<?> constant) {
      return KebabCase.ofConstant(constant);
    }
    if (value instanceof Path file) {
      return folder.resolve(file).toString();
    }
    if (value instanceof Shape shape) {
      return sizes(shape);
    }
    return value;
  }

  private Object component(ComponentChoice<?, ?> choice) {
    Map<String, Object> options = of(choice.config());
    return options.isEmpty() ? choice.name() : Map.of(choice.name(), options);
  }

  private static Object sizes(Shape shape) {
    List<Integer> dims = Arrays.stream(shape.dims()).boxed().toList();
    return dims.size() == 1 ? dims.get(0) : dims;
  }
}
