/** Channels by long polling; a bundle of its own that is loaded when there is need. */
export { openPolling } from "./polling/polling-socket.js";
