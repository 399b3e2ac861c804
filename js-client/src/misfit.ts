/** The DOM is not as a patch expects. Whoever applies patches lets it pass. */
export class Misfit extends Error {
  override readonly name = "Misfit";
  /** A shape whose statics would be needed and are not known. */
  readonly shape: string | undefined;

  constructor(message: string, shape?: string) {
    super(message);
    this.shape = shape;
  }
}
