/** What came of fetching the page anew. */
export type Fetched =
  | { readonly type: "page"; readonly html: string }
  /** No answer, or a server in trouble, if there is no reason; else an answer that is not this page. */
  | { readonly type: "none"; readonly reason?: string };

/** Fetches the page's own URL as a navigation would. */
export async function fetchPage(fetchUrl: typeof fetch, url: string): Promise<Fetched> {
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
    return { type: "page", html: await response.text() };
  } catch {
    return { type: "none" };
  }
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, "");
}
