import { useEffect } from "react";
import { Button, Typography } from "@mui/material";
import { useParams } from "react-router-dom";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { EvidenceDownloadDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evidenceWords } from "./evidence.words.ts";

/** `/evidence/:contract/:id`: where links to sent files lead; asks for a short-lived way to the file and takes it. */
export default function OpenEvidence() {
  const words = useWords(evidenceWords).open;
  const { contract = "", id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(EvidenceDownloadDocument, { contract, id });
  const url = data?.evidenceDownload?.url;
  useEffect(() => {
    // The answer is an attachment: the page stays, the file is saved.
    if (url !== undefined) window.location.assign(url);
  }, [url]);
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const file = data?.evidenceDownload;
  return (
    <>
      <PageHeader title={words.title} />
      {file == null ? (
        <EmptyState title={words.none} />
      ) : (
        <>
          <Typography sx={{ mb: 2, overflowWrap: "anywhere" }}>{words.ready(file.name)}</Typography>
          <Button variant="contained" href={file.url}>
            {words.get}
          </Button>
        </>
      )}
    </>
  );
}
