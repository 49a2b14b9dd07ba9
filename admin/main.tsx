import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followNewBuilds } from "./newBuild.ts";
import "./theme/font.css";

/** The silent renewal runs in a hidden frame and needs none of the panel. */
async function start(): Promise<void> {
  if (window.location.pathname === "/auth-silent") {
    const { endSilentRenewal } = await import("./access/signIn.ts");
    return endSilentRenewal();
  }
  followNewBuilds(window);
  const { App } = await import("./App.tsx");
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

await start();
