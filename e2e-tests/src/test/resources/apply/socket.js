// A server in miniature, in place of the browser's WebSocket: answers the attach, and frames are handed
// to it by the test.
window.sent = [];
window.told = [];
window.WebSocket = class {
  constructor(url) {
    this.url = url;
    window.socket = this;
    setTimeout(() => this.onopen?.(new Event('open')), 0);
  }
  send(text) {
    sent.push(text);
    if (JSON.parse(text).length === 5) setTimeout(() => this.hear([window.n, 0]), 0);
  }
  close() {}
  hear(message) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
};
window.n = 0;
window.receive = (patches, layouts = []) => socket.hear([++n, 0, patches, layouts]);
for (const name of ['attached', 'applied', 'repaired', 'error'])
  document.addEventListener('livetemplate:' + name, (e) => told.push([name, e.detail]));
