import { type Bootstrap, bootstrapMeta, readBootstrap } from "./bootstrap.js";
import { parseDocument } from "./dom/trusted.js";
import { SHAPES_ID } from "./protocol.js";

/** The page as it is now. */
export interface FetchedPage {
  readonly type: "page";
  readonly html: string;
  readonly document: Document;
  readonly bootstrap: Bootstrap;
}

/** What came of fetching the page anew. */
export type Fetched =
  | FetchedPage
  /** No answer, or a server in trouble, if there is no reason; else an answer that is not this page. */
  | { readonly type: "none"; readonly reason?: string };

/** Fetches the page's own URL as a navigation would. */
export async function fetchPage(fetchUrl: typeof fetch, url: string): Promise<Fetched> {
  let html: string;
  try {
    const response = await fetchUrl(url, {
      headers: { Accept: "text/html" },
      credentials: "same-origin",
      cache: "no-store",
    });
    if (response.status >= 500 || response.status === 429) return { type: "none" };
    if (!response.ok) return { type: "none", reason: `status ${response.status}` };
    if (response.redirected && withoutHash(response.url) !== withoutHash(url))
      return { type: "none", reason: "redirected to another page" };
    html = await response.text();
  } catch {
    return { type: "none" };
  }
  const document = parseDocument(html);
  const bootstrap = readBootstrap(document);
  return typeof bootstrap === "string"
    ? { type: "none", reason: bootstrap }
    : { type: "page", html, document, bootstrap };
}

/** Puts the bootstrap and the layouts of a fetched page in place of the old ones. */
export function takeOver(live: Document, fetched: Document): void {
  bootstrapMeta(live)?.setAttribute("content", bootstrapMeta(fetched)?.content ?? "");
  // Not textContent: that is guarded by Trusted Types.
  live.getElementById(SHAPES_ID)?.replaceChildren(fetched.getElementById(SHAPES_ID)?.textContent ?? "");
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, "");
}
