import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ContractsCopyDocument, GoalsAssignDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";

/** Ways from the list of contracts to what is done with many of them. */
export function BulkLinks() {
  const words = useWords(bulkWords);
  const may = useMay();
  return (
    <>
      {may(ContractsCopyDocument) ? (
        <Button component={Link} to="/contracts/copy" variant="outlined">
          {words.copy.link}
        </Button>
      ) : null}
      {may(GoalsAssignDocument) ? (
        <Button component={Link} to="/contracts/goals" variant="outlined">
          {words.goals.link}
        </Button>
      ) : null}
    </>
  );
}
