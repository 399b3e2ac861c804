import { Misfit } from "../misfit.js";

/** Lets a node through that is in the page; the content of a template is, though it is not connected. */
export function mustBeThere<N extends Node>(node: N): N {
  if (!node.isConnected && node.ownerDocument?.defaultView != null) throw new Misfit("removed");
  return node;
}
