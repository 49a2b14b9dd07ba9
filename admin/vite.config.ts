import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Panel and citizen pages: `npx vite build admin` writes `dist/admin`; `npx vite admin` serves them against a local
 * start. The citizen pages (`public/`) are an entry of their own that loads nothing of the panel.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  // Files served as they are; `public/` holds the citizen pages' source.
  publicDir: "static",
  build: {
    outDir: "../dist/admin",
    emptyOutDir: true,
    // Which file brings which: the first load is measured by it.
    manifest: true,
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        panel: join(import.meta.dirname, "index.html"),
        public: join(import.meta.dirname, "public/index.html"),
      },
    },
  },
  server: {
    proxy: {
      "/graphql": "http://localhost:4000",
      "/verification": "http://localhost:4000",
      "/oidc": "http://localhost:4000",
      "/config.json": "http://localhost:4000",
    },
  },
});
