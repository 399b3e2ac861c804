import { defineConfig } from "vitest/config";

export default defineConfig({
  // docs/protocol.md is a test's input.
  server: { fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-vitest.xml" }]],
  },
});
