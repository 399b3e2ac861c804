// Plays schedules of delivery on the client's real machine as the engine's tests write them to standard
// input, one a line, `[seed, schedule]`; says at which it does anything else, or how many there were.
import { createInterface } from "node:readline";
import { build } from "esbuild";

const built = await build({
  entryPoints: [new URL("../test/support/schedule-player.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
});
const code = Buffer.from(built.outputFiles[0].text).toString("base64");
const { play } = await import(`data:text/javascript;base64,${code}`);

let played = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [seed, schedule] = JSON.parse(line);
  const difference = play(schedule);
  if (difference !== undefined) {
    console.log(`seed ${seed}, ${difference}`);
    process.exit(1);
  }
  played++;
}
console.log(`played ${played}`);
