import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { EmptyState } from "./EmptyState.tsx";
import { usePageTitle } from "./usePageTitle.ts";

/** No page at this address. */
export function NotFoundState() {
  const word = useWords(componentWords);
  usePageTitle(word.notFoundTitle);
  return (
    <EmptyState
      page
      title={word.notFoundTitle}
      action={
        <Button component={Link} to="/" variant="contained">
          {word.toHome}
        </Button>
      }
    >
      {word.notFoundBody}
    </EmptyState>
  );
}
