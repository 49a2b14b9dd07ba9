import { Alert } from "@mui/material";
import { useSyncExternalStore } from "react";
import { useWords } from "../i18n/words.ts";
import { layoutWords } from "./layout.words.ts";

function listen(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says that the connection is gone, and that nothing written is lost. */
export function OfflineBanner() {
  const word = useWords(layoutWords);
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  if (online) return null;
  return (
    <Alert severity="warning" role="status" sx={{ borderRadius: 0 }}>
      {word.offline}
    </Alert>
  );
}
