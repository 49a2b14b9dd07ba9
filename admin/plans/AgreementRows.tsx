import { Button, Link as TextLink, List, ListItem, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { UnitAgreementsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";

const pageRows = 50;

/** Agreements of one year, page after page. */
export function AgreementRows({ cycle }: { cycle: string }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <List disablePadding>
      {cursors.map((after, at) => (
        <AgreementPage
          key={after ?? ""}
          cycle={cycle}
          after={after}
          onMore={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </List>
  );
}

function AgreementPage(props: { cycle: string; after: string | null; onMore: ((next: string) => void) | undefined }) {
  const word = useWords(agreementWords);
  const { cycle, after, onMore } = props;
  const { data, error, isPending, refetch } = useOperation(UnitAgreementsDocument, { cycle, first: pageRows, after });
  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo } = data.unitAgreements;
  const next = pageInfo.endCursor;
  return (
    <>
      {edges.map(({ node }) => (
        <ListItem key={node.id} disableGutters divider sx={{ justifyContent: "space-between", gap: 2 }}>
          <TextLink
            component={Link}
            to={`/unitAgreements/${node.id}/show`}
            color="inherit"
            sx={{ fontWeight: 600, py: 0.75 }}
          >
            {node.unitName}
          </TextLink>
          <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: "nowrap" }}>
            {word.count(node.indicators.length)}
          </Typography>
        </ListItem>
      ))}
      {edges.length === 0 && after === null && <Typography color="text.secondary">{word.emptyText}</Typography>}
      {pageInfo.hasNextPage && next && onMore && (
        <Button size="small" onClick={() => onMore(next)} sx={{ mt: 1 }}>
          {word.more}
        </Button>
      )}
    </>
  );
}
