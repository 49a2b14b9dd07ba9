import { useEffect, useState } from "react";
import { Typography } from "@mui/material";
import { useOperation } from "../dataProvider/useOperation.ts";
import { LinkTestDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evidenceWords } from "./evidence.words.ts";

/** What trying the link gives, while it is typed: asked after a short pause, since R-UX-06's links look right to their owner. */
export function LinkNote({ url }: { url: string }) {
  const words = useWords(evidenceWords).link;
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(url), 700);
    return () => clearTimeout(timer);
  }, [url]);
  const asked = settled === url && /^https:\/\/[^\s.]+\.\S+/.test(url);
  const { data, isFetching } = useOperation(LinkTestDocument, { url: settled }, { enabled: asked, staleTime: 60_000 });
  const outcome = data?.linkTest.outcome;
  return (
    <Typography
      variant="body2"
      role="status"
      color={outcome === "NEEDS_SIGN_IN" || outcome === "NOT_REACHABLE" ? "error" : "text.secondary"}
      sx={{ mt: 0.75, minHeight: "1.4em" }}
    >
      {!asked ? "" : outcome !== undefined ? words[outcome] : isFetching ? words.waiting : ""}
    </Typography>
  );
}
