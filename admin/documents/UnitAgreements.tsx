import { Button, List, ListItem, Typography } from "@mui/material";
import { useState } from "react";
import { PrintedForm } from "../../api/generated/enums.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { UnitAgreementsToPrintDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { documentWords } from "./document.words.ts";
import { PrintMenu } from "./PrintMenu.tsx";

/** Unit performance agreements of a year, each to print. */
export function UnitAgreements({ cycle, within }: { cycle: string; within: string | null }) {
  const words = useWords(documentWords).agreements;
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Section title={words.title} lead={words.lead}>
      <List disablePadding aria-label={words.caption}>
        {cursors.map((after, at) => (
          <AgreementPage
            key={after ?? ""}
            asked={{ cycle, within, after }}
            onMore={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </List>
    </Section>
  );
}

function AgreementPage({
  asked,
  onMore,
}: {
  asked: { cycle: string; within: string | null; after: string | null };
  onMore?: ((next: string) => void) | undefined;
}) {
  const words = useWords(documentWords).agreements;
  const { data, error, isPending, refetch } = useOperation(UnitAgreementsToPrintDocument, asked);
  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo } = data.unitAgreements;
  const next = pageInfo.endCursor;
  return (
    <>
      {edges.map(({ node }) => (
        <ListItem key={node.id} disableGutters divider sx={{ justifyContent: "space-between", gap: 2 }}>
          <Typography sx={{ fontWeight: 550 }}>{node.unitName}</Typography>
          <PrintMenu subject={node.id} forms={[PrintedForm.UNIT_AGREEMENT]} />
        </ListItem>
      ))}
      {edges.length === 0 && asked.after === null ? <Typography color="text.secondary">{words.none}</Typography> : null}
      {pageInfo.hasNextPage && next && onMore ? (
        <Button size="small" onClick={() => onMore(next)} sx={{ mt: 1 }}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}
