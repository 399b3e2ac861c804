// The browser's half of DeltaStrategy: adds to the numbers that stand there.
export default {
  id: "delta",
  version: 1,
  apply(patch, page) {
    for (let i = 0; i < patch.payload.length; i += 2) {
      const place = page.place(patch.address, patch.payload[i]);
      place.set(String(Number(place.get()) + patch.payload[i + 1]));
    }
  },
};
