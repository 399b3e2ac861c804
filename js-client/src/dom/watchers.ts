import { Attributes } from "./attributes.js";
import { UserState } from "./user-state.js";

/** What watches a document while its client runs. */
export class Watchers {
  readonly attributes = new Attributes();
  readonly user: UserState;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    this.user = new UserState(document);
  }

  start(): void {
    this.attributes.start(this.#document);
    this.user.start();
  }

  stop(): void {
    this.attributes.stop();
    this.user.stop();
  }
}
