import type { Environment } from "../environment.js";

/** Hears what the browser does with the page. */
export interface LifeListener {
  /** Whether somebody sees it now, which may be as before. */
  seen(visibility: DocumentVisibilityState): void;
  /** It is seen, and may have been asleep or offline. */
  woken(): void;
  /** The user went elsewhere; the page may come back. */
  putAway(): void;
}

/** Tells how the page's life goes on, and how it is now, until the signal says so. */
export function followLife({ window, document }: Environment, listener: LifeListener, signal: AbortSignal): void {
  const wake = (): void => {
    const visibility = document.visibilityState;
    listener.seen(visibility);
    if (visibility === "visible") listener.woken();
  };
  wake();
  document.addEventListener("visibilitychange", wake, { signal });
  window.addEventListener("online", wake, { signal });
  window.addEventListener("pageshow", wake, { signal });
  window.addEventListener(
    "pagehide",
    () => {
      listener.putAway();
    },
    { signal },
  );
}

/** A prerendered page has no page at the server: it connects when somebody looks at it. */
export async function untilShown(document: Document): Promise<void> {
  if ((document as { readonly prerendering?: boolean }).prerendering)
    await new Promise((resolve) => {
      document.addEventListener("prerenderingchange", resolve, { once: true });
    });
}
