package org.vae4j.experiment.plugin.option;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vae4j.plugin.Option;

/**
 * The keys that a record of options declares.
 *
 * <p>Each component of the record carries an {@link Option}, except for a record whose own keys are
 * to stand beside the others: it carries none.
 */
public final class OptionLayout {
  private final Class<? extends Record> type;
  private final List<OptionPart> parts;

  private OptionLayout(Class<? extends Record> type) {
    this.type = type;
    this.parts = Arrays.stream(type.getRecordComponents()).map(this::part).toList();
  }

  /**
   * The layout of a record.
   *
   * @throws IllegalArgumentException when the record does not describe its options, or an option
   *     has a type that cannot be read from a spec
   */
  public static OptionLayout of(Class<? extends Record> type) {
    return new OptionLayout(type);
  }

  /** The record. */
  public Class<? extends Record> type() {
    return type;
  }

  /** What each component of the record stands for, in order. */
  public List<OptionPart> parts() {
    return parts;
  }

  /** All keys, in order. */
  public List<OptionField> fields() {
    return parts.stream().flatMap(OptionLayout::fields).toList();
  }

  /** The names of all keys, in order. */
  public List<String> keys() {
    return fields().stream().map(OptionField::key).toList();
  }

  /** The key of this name. */
  public Optional<OptionField> field(String key) {
    return fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** All keys for a reader, nested ones behind the key they are nested in. */
  public List<OptionDescription> descriptions() {
    return describe("").toList();
  }

  /**
   * Makes the record.
   *
   * @param values one for each component; where one could not be read, a blank takes its place, so
   *     that the constructor can check the others
   * @throws RuntimeException what the record's constructor throws
   */
  public Record create(List<? extends Optional<?>> values) {
    Object[] arguments = new Object[values.size()];
    Arrays.setAll(arguments, i -> orBlank(values.get(i), i));
    try {
      Constructor<? extends Record> constructor = constructor();
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(type.getName() + " cannot be created", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be created", e);
    }
  }

  /** The values of a record of this layout, one for each component. */
  public List<Object> values(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        values.add(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " of " + type + " cannot be read", e);
      }
    }
    return values;
  }

  /** The value, or else one that stands for nothing: absent, zero, false, {@code null}. */
  private Object orBlank(Optional<?> value, int index) {
    if (value.isPresent()) {
      return value.get();
    }
    return parts.get(index) instanceof OptionField field
            && field.type() instanceof OptionType.Absentable
        ? Optional.empty()
        : Array.get(Array.newInstance(type.getRecordComponents()[index].getType(), 1), 0);
  }

  private Constructor<? extends Record> constructor() throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  private OptionPart part(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    try {
      OptionType read = OptionTypeReader.read(component.getGenericType());
      if (option != null) {
        Optional<String> byDefault = Optional.of(option.byDefault()).filter(s -> !s.isEmpty());
        return new OptionField(
            KebabCase.ofComponent(component.getName()), read, byDefault, option.value());
      }
      if (read instanceof OptionType.Section section) {
        return new OptionSpread(section.layout());
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          type.getSimpleName() + "." + component.getName() + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        type.getSimpleName() + "." + component.getName() + " has no @Option that describes it");
  }

  private static Stream<OptionField> fields(OptionPart part) {
    return part instanceof OptionSpread spread
        ? spread.layout().fields().stream()
        : Stream.of((OptionField) part);
  }

  private Stream<OptionDescription> describe(String prefix) {
    return fields().stream().flatMap(field -> describe(prefix, field));
  }

  private static Stream<OptionDescription> describe(String prefix, OptionField field) {
    String name = prefix + field.key();
    Stream<OptionDescription> itself =
        Stream.of(
            new OptionDescription(
                name, field.type().text(), field.defaultYaml(), field.required(), field.doc()));
    return Stream.concat(itself, nested(name, field.type()));
  }

  private static Stream<OptionDescription> nested(String name, OptionType type) {
    if (type instanceof OptionType.Absentable maybe) {
      return nested(name, maybe.present());
    }
    if (type instanceof OptionType.Listing list) {
      return nested(name + "[]", list.element());
    }
    return type instanceof OptionType.Section section
        ? section.layout().describe(name + ".")
        : Stream.empty();
  }
}
