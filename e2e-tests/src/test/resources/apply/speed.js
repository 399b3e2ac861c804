// Times applications of frames, fifty in one task, and of whole pages by morphers, which take so much
// longer that fewer do.
const COUNT = 50;
const MORPHS = 11;
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
window.timed = (frames) => {
  const times = [];
  for (let i = 0; i < COUNT; i++) {
    const text = JSON.stringify([++n, 0, frames[i % frames.length]]);
    const start = performance.now();
    socket.onmessage({ data: text });
    times.push(performance.now() - start);
  }
  return median(times);
};
// The first application in a page: what is not known of the page is looked up, by code never run before.
window.first = (frame) => {
  const text = JSON.stringify([++n, 0, frame]);
  const start = performance.now();
  socket.onmessage({ data: text });
  return performance.now() - start;
};
// A morpher gets the page as text, as it comes from a server.
window.morphed = async (url, morph, pages) => {
  const module = await import(url);
  const times = [];
  for (let i = 0; i < MORPHS; i++) {
    const html = pages[i % pages.length];
    const start = performance.now();
    const next = new DOMParser().parseFromString(html, 'text/html').body;
    if (morph === 'idiomorph') module.Idiomorph.morph(document.body, next, { morphStyle: 'outerHTML', head: { style: 'none' } });
    else module.default(document.body, next);
    times.push(performance.now() - start);
  }
  return median(times);
};
