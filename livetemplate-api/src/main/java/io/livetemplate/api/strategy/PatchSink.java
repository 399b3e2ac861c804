package io.livetemplate.api.strategy;

/**
 * Takes the payload of one patch: the values written become further elements of the patch's array.
 */
public interface PatchSink extends JsonSink {
  /**
   * Says that the browser must know a shape to apply this patch. The engine sends its layout along
   * when it does not, and adds that to the price.
   *
   * @param shape one that occurs in the change
   */
  void needs(Shape shape);

  /**
   * Says that the browser must be able to build items of a shape to apply this patch, and must know
   * its layout. The engine sends along what is missing, and adds that to the price.
   *
   * @param shape one that occurs in the change and is {@linkplain Shape#isBuildable buildable}
   */
  void needsStatics(Shape shape);

  /**
   * Says how much work the patch is for the browser, for ties between patches of equal length.
   *
   * @param domOperations nodes and attributes touched, about
   */
  void applyCost(int domOperations);

  /**
   * How long the payload may become before it is sure to lose against what is offered already. A
   * strategy that sees that it would be longer can stop and return false, and so save the work.
   *
   * @return in bytes of UTF-8
   */
  default long budget() {
    return Long.MAX_VALUE;
  }
}
