import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The panel's build: `npx vite build admin` writes `dist/admin`; `npx vite admin` serves it against a local start. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  build: { outDir: "../dist/admin", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1200 },
  server: {
    proxy: {
      "/graphql": "http://localhost:4000",
      "/oidc": "http://localhost:4000",
      "/config.json": "http://localhost:4000",
    },
  },
});
