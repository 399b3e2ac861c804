/**
 * A fragment strategy of a third party: whole numbers as the difference to what they were.
 *
 * @provides io.livetemplate.api.strategy.FragmentStrategy being on the path is all that an
 *     application has to do
 */
module io.livetemplate.examples.delta {
  requires io.livetemplate.api;
  requires static org.jspecify;

  provides io.livetemplate.api.strategy.FragmentStrategy with
      io.livetemplate.examples.delta.DeltaStrategy;
}
