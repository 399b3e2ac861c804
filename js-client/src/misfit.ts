/** The DOM is not as a patch expects. Whoever applies patches lets it pass. */
export class Misfit extends Error {
  override readonly name = "Misfit";
}
