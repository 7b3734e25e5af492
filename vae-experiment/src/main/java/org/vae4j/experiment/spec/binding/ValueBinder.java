package org.vae4j.experiment.spec.binding;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.option.KebabCase;
import org.vae4j.experiment.plugin.option.OptionType;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.ScalarType;
import org.vae4j.experiment.spec.tree.SpecList;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecScalar;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;

/** Binds one value of the spec to the type its key declares; empty when it is not of that type. */
final class ValueBinder implements OptionType.Visitor<Optional<Object>> {
  private final ComponentRegistry registry;
  private final ProblemCollector problems;
  private final Position position;

  ValueBinder(ComponentRegistry registry, ProblemCollector problems, Position position) {
    this.registry = registry;
    this.problems = problems;
    this.position = position;
  }

  @Override
  public Optional<Object> whole(OptionType.Whole type) {
    Optional<String> text = scalar(ScalarType.WHOLE);
    if (text.isEmpty()) {
      return refuse("a whole number");
    }
    Optional<Long> number = NumberText.whole(text.get());
    if (number.isEmpty() || number.get() < type.least() || number.get() > type.greatest()) {
      return refuse("a whole number from " + type.least() + " to " + type.greatest());
    }
    return number.map(value -> type.wide() ? (Object) value : (Object) value.intValue());
  }

  @Override
  public Optional<Object> decimal(OptionType.Decimal type) {
    Optional<Double> number =
        scalar(ScalarType.DECIMAL).or(() -> scalar(ScalarType.WHOLE)).map(NumberText::decimal);
    if (number.isEmpty()) {
      return refuse("a number");
    }
    return Double.isFinite(number.get()) ? Optional.of(number.get()) : refuse("a finite number");
  }

  @Override
  public Optional<Object> truth(OptionType.Truth type) {
    Optional<String> text = scalar(ScalarType.TRUTH);
    return text.isPresent() ? text.map(Boolean::parseBoolean) : refuse("true or false");
  }

  @Override
  public Optional<Object> text(OptionType.Text type) {
    Optional<String> text = scalar(ScalarType.TEXT);
    if (text.isPresent()) {
      return Optional.of(text.get());
    }
    boolean unquoted =
        position.node() instanceof SpecScalar scalar && scalar.type() != ScalarType.NOTHING;
    return unquoted
        ? refuse("text", "Write it in quotes: \"" + position.node().quoted() + "\".")
        : refuse("text");
  }

  @Override
  public Optional<Object> fileName(OptionType.FileName type) {
    Optional<Object> name = new OptionType.Text().accept(this);
    try {
      return name.map(text -> Path.of((String) text));
    } catch (InvalidPathException e) {
      return refuse("the name of a file");
    }
  }

  @Override
  public Optional<Object> word(OptionType.Word type) {
    Optional<String> text = scalar(ScalarType.TEXT);
    if (text.isEmpty()) {
      return refuse("one of " + String.join(", ", type.words()));
    }
    Optional<Object> constant =
        type.constants().stream()
            .filter(value -> KebabCase.ofConstant(value).equals(text.get()))
            .findFirst()
            .map(value -> value);
    if (constant.isEmpty()) {
      problems.add(
          SpecProblem.misspelt(
              position.node().location(),
              position.path(),
              "unknown value " + position.node().quoted(),
              text.get(),
              type.words(),
              "known values: " + String.join(", ", type.words())));
    }
    return constant;
  }

  @Override
  public Optional<Object> sizes(OptionType.Sizes type) {
    OptionType whole = new OptionType.Whole(false);
    if (position.node() instanceof SpecList) {
      return new OptionType.Listing(whole).accept(this).flatMap(this::shape);
    }
    return scalar(ScalarType.WHOLE).isPresent()
        ? whole.accept(this).map(List::of).flatMap(this::shape)
        : refuse("a whole number or a list of whole numbers");
  }

  private Optional<Object> shape(Object sizes) {
    int[] dims = ((List<?>) sizes).stream().mapToInt(Integer.class::cast).toArray();
    try {
      return dims.length == 0 ? refuse("at least one size") : Optional.of(Shape.of(dims));
    } catch (ShapeException e) {
      problems.add(SpecProblem.of(position.node().location(), position.path(), e.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public Optional<Object> listing(OptionType.Listing type) {
    if (!(position.node() instanceof SpecList list)) {
      boolean single =
          scalar(ScalarType.NOTHING).isEmpty() && position.node() instanceof SpecScalar;
      return single
          ? refuse("a list", "Write it in brackets: [" + position.node().quoted() + "].")
          : refuse("a list");
    }
    List<Object> bound = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      SpecNode element = list.elements().get(i);
      Position place = new Position(element, element.location(), position.path() + "[" + i + "]");
      type.element().accept(new ValueBinder(registry, problems, place)).ifPresent(bound::add);
    }
    return bound.size() == list.elements().size()
        ? Optional.of(List.copyOf(bound))
        : Optional.empty();
  }

  /** Nothing, or {@code null}, is the same as leaving the key out. */
  @Override
  public Optional<Object> absentable(OptionType.Absentable type) {
    return scalar(ScalarType.NOTHING).isPresent()
        ? Optional.of(Optional.empty())
        : type.present().accept(this).map(Optional::of);
  }

  @Override
  public Optional<Object> component(OptionType.Component type) {
    return new ComponentBinder(registry, problems, type.kind()).bind(position).map(c -> c);
  }

  @Override
  public Optional<Object> section(OptionType.Section type) {
    return new SectionBinder(registry, problems).bind(type.layout(), position).map(r -> r);
  }

  private Optional<String> scalar(ScalarType type) {
    return position.node() instanceof SpecScalar scalar && scalar.type() == type
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private Optional<Object> refuse(String expected, String... notes) {
    problems.add(position.expected(expected, notes));
    return Optional.empty();
  }
}
