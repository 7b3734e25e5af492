package org.vae4j.experiment.plugin.option;

import java.util.Arrays;
import java.util.List;
import org.vae4j.plugin.Kind;

/** What the value of a key may be. */
public sealed interface OptionType {
  /** What is written, in a few words, such as {@code list of whole numbers}. */
  String text();

  /** Calls the visitor's method for this type. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A whole number.
   *
   * @param wide whether it has 64 bits; else 32
   */
  record Whole(boolean wide) implements OptionType {
    /** The least value that can be read. */
    public long least() {
      return wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
    }

    /** The greatest value that can be read. */
    public long greatest() {
      return wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    @Override
    public String text() {
      return "whole number";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whole(this);
    }
  }

  /** A finite number. */
  record Decimal() implements OptionType {
    @Override
    public String text() {
      return "number";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  /** True or false. */
  record Truth() implements OptionType {
    @Override
    public String text() {
      return "true or false";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /** Text. */
  record Text() implements OptionType {
    @Override
    public String text() {
      return "text";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** A file, named relative to the spec's folder. */
  record FileName() implements OptionType {
    @Override
    public String text() {
      return "file";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fileName(this);
    }
  }

  /**
   * One of a few words.
   *
   * @param type the enum whose constants, in kebab-case, are the words
   */
  record Word(Class<? extends Enum<?>> type) implements OptionType {
    /** The constants, in the order of their declaration. */
    public List<Enum<?>> constants() {
      return Arrays.asList(type.getEnumConstants());
    }

    /** The words, in the same order. */
    public List<String> words() {
      return constants().stream().map(KebabCase::ofConstant).toList();
    }

    @Override
    public String text() {
      return String.join(" | ", words());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.word(this);
    }
  }

  /** Sizes of axes: one whole number, or a list of them. */
  record Sizes() implements OptionType {
    @Override
    public String text() {
      return "whole number or list of whole numbers";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sizes(this);
    }
  }

  /** A list. */
  record Listing(OptionType element) implements OptionType {
    @Override
    public String text() {
      return "list, each: " + element.text();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listing(this);
    }
  }

  /** A value that may be absent. */
  record Absentable(OptionType present) implements OptionType {
    @Override
    public String text() {
      return present.text();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.absentable(this);
    }
  }

  /** A component: a name, or a one-key map from the name to its options. */
  record Component(Kind kind) implements OptionType {
    @Override
    public String text() {
      return kind.label();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.component(this);
    }
  }

  /** A map with keys of its own. */
  record Section(OptionLayout layout) implements OptionType {
    @Override
    public String text() {
      return "map";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.section(this);
    }
  }

  /**
   * Does something for each type.
   *
   * @param <R> the result
   */
  interface Visitor<R> {
    /** For a whole number. */
    R whole(Whole type);

    /** For a number. */
    R decimal(Decimal type);

    /** For true or false. */
    R truth(Truth type);

    /** For text. */
    R text(Text type);

    /** For a file. */
    R fileName(FileName type);

    /** For one of a few words. */
    R word(Word type);

    /** For sizes of axes. */
    R sizes(Sizes type);

    /** For a list. */
    R listing(Listing type);

    /** For a value that may be absent. */
    R absentable(Absentable type);

    /** For a component. */
    R component(Component type);

    /** For a map. */
    R section(Section type);
  }
}
