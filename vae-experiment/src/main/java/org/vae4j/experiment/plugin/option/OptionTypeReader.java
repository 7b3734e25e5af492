package org.vae4j.experiment.plugin.option;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Kind;
import org.vae4j.tensor.Shape;

/** Tells from the Java type of an option what may be written for it. */
final class OptionTypeReader {
  private static final Map<Type, OptionType> PLAIN =
      Map.ofEntries(
          Map.entry(int.class, new OptionType.Whole(false)),
          Map.entry(Integer.class, new OptionType.Whole(false)),
          Map.entry(long.class, new OptionType.Whole(true)),
          Map.entry(Long.class, new OptionType.Whole(true)),
          Map.entry(double.class, new OptionType.Decimal()),
          Map.entry(Double.class, new OptionType.Decimal()),
          Map.entry(boolean.class, new OptionType.Truth()),
          Map.entry(Boolean.class, new OptionType.Truth()),
          Map.entry(String.class, new OptionType.Text()),
          Map.entry(Path.class, new OptionType.FileName()),
          Map.entry(Shape.class, new OptionType.Sizes()));

  private OptionTypeReader() {}

  static OptionType read(Type type) {
    if (PLAIN.containsKey(type)) {
      return PLAIN.get(type);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (type instanceof Class<?> plain) {
      return plain(plain);
    }
    throw unsupported(type);
  }

  @SuppressWarnings("unchecked") // asSubclass cannot state the type's own parameter
  private static OptionType plain(Class<?> type) {
    if (type.isEnum()) {
      return new OptionType.Word((Class<? extends Enum<?>>) type);
    }
    if (type.isRecord()) {
      return new OptionType.Section(OptionLayout.of(type.asSubclass(Record.class)));
    }
    throw unsupported(type);
  }

  private static OptionType generic(ParameterizedType type) {
    Type argument = type.getActualTypeArguments()[0];
    if (type.getRawType().equals(List.class)) {
      return new OptionType.Listing(read(argument));
    }
    if (type.getRawType().equals(Optional.class)) {
      return new OptionType.Absentable(read(argument));
    }
    if (type.getRawType() instanceof Class<?> raw && Choice.class.isAssignableFrom(raw)) {
      return new OptionType.Component(kind(argument));
    }
    throw unsupported(type);
  }

  private static Kind kind(Type role) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.type().equals(role))
        .findFirst()
        .orElseThrow(() -> unsupported(role));
  }

  private static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException(
        "an option cannot be of type "
            + type.getTypeName()
            + "; use int, long, double, boolean, String, Path, Shape, an enum, a record, a Choice of a"
            + " component, or a List or Optional of these");
  }
}
