package io.livetemplate.engine.strategy;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import java.util.List;

/** How strategies are chosen. */
public enum Policy {
  /** Whatever is shortest. */
  SMALLEST {
    @Override
    Rule rule() {
      return Rule.CHEAPEST;
    }

    @Override
    Favour favour(List<FragmentStrategy> strategies) {
      return Favour.NONE;
    }
  },

  /**
   * By what changed, so that it can be told by eye: texts by {@code static-dynamic}, attributes by
   * {@code marker}, items that come, go and move by {@code granular}; texts and attributes of one
   * item, or items that came, went or moved together with values of others, by {@code replacement}.
   */
  BY_CHANGE_KIND {
    @Override
    Rule rule() {
      return ByKind.RULE;
    }

    @Override
    Favour favour(List<FragmentStrategy> strategies) {
      return (strategy, change) -> strategies.get(strategy).id().equals(ByKind.strategy(change));
    }
  };

  /** The option that names one, in kebab-case. */
  public static final Setting<String> SETTING =
      Setting.text(
          "policy",
          "smallest",
          "How strategies are chosen: 'smallest' takes the fewest bytes, 'by-change-kind' goes by"
              + " what changed.");

  /**
   * The policy that is set.
   *
   * @param settings of the application
   * @return the policy
   * @throws ConfigurationException when there is none of that name
   */
  public static Policy of(Settings settings) {
    String name = settings.get(SETTING);
    return switch (name) {
      case "smallest" -> SMALLEST;
      case "by-change-kind" -> BY_CHANGE_KIND;
      default ->
          throw new ConfigurationException(
              "setting policy=" + name + " names no policy; write smallest or by-change-kind");
    };
  }

  /** What is sent as a whole. */
  abstract Rule rule();

  /** Who may win a change. */
  abstract Favour favour(List<FragmentStrategy> strategies);

  private static final class ByKind {
    static final Rule RULE =
        new Rule() {
          @Override
          public boolean wants(ItemDifference item) {
            return item.leaves().stream().map(Change.Leaf::kind).distinct().count() > 1;
          }

          @Override
          public boolean wants(SectionDifference section) {
            return section.order().isPresent() && !section.items().isEmpty();
          }

          @Override
          public boolean compares() {
            return false;
          }
        };

    static String strategy(Change change) {
      return switch (change) {
        case Change.Leaves leaves ->
            leaves.leaves().getFirst().kind() == Place.Kind.ATTRIBUTE ? "marker" : "static-dynamic";
        case Change.Rows rows -> "marker";
        case Change.Items items -> "granular";
        case Change.Whole whole -> "replacement";
      };
    }
  }
}
