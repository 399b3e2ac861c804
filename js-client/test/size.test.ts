// @vitest-environment node
import { build } from "esbuild";
import { expect, it } from "vitest";

const BUDGET = { livetemplate: 10 * 1024, replacement: 16 * 1024, polling: 2 * 1024, debug: 2 * 1024 };

it.each(Object.entries(BUDGET))("%s.js, gzipped, is at most %i bytes", async (name, budget) => {
  const { outputFiles } = await build({
    entryPoints: [`src/${name}.ts`],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "warning",
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const gzipped = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream("gzip"));
  const size = (await new Response(gzipped).arrayBuffer()).byteLength;
  console.log(`${name}.js: ${bytes.length} bytes minified, ${size} gzipped`);
  expect(size).toBeLessThanOrEqual(budget);
});
