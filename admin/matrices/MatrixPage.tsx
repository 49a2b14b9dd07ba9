import { Alert, Button, Chip, Stack, Typography, useMediaQuery, type Theme } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useMemo, useState } from "react";
import { Link, useParams } from "react-router-dom";
import { PrintedForm } from "../../api/generated/enums.ts";
import type { PastePreview } from "../../api/matrices/paste.rules.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { NotFoundState } from "../components/NotFoundState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { MatrixNewcomersDocument, MatrixUpdateDocument, RoleResultMatrixDocument } from "../generated/operations.ts";
import { PrintMenu } from "../documents/PrintMenu.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { InviteDialog } from "./InviteDialog.tsx";
import { matrixWords } from "./matrix.words.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixPeopleList } from "./MatrixPeopleList.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { useMatrixCells, type Matrix } from "./useMatrixCells.ts";

/** The role-result matrix of a leader (F10). */
export default function MatrixPage() {
  const { contract = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(RoleResultMatrixDocument, { leaderContract: contract });
  const newcomers = useOperation(MatrixNewcomersDocument, { leaderContract: contract });
  const matrix = data?.roleResultMatrix;
  const others = newcomers.data?.roleResultMatrix?.withoutContract;
  const whole = useMemo(() => (matrix == null ? undefined : withNewcomers(matrix, others ?? [])), [matrix, others]);
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (whole === undefined) return <NotFoundState />;
  return <MatrixView matrix={whole} />;
}

/** People below the leader without a contract stand at the end: filling a cell drafts one. */
function withNewcomers(
  matrix: Matrix,
  others: readonly { readonly employee: string; readonly name: string; readonly positionTitle: string }[],
): Matrix {
  const known = new Set(matrix.rows.map(({ employee }) => employee));
  const rows = others
    .filter(({ employee }) => !known.has(employee))
    .map((person) => ({
      ...person,
      ...{ unitName: matrix.unitName, invited: false, contract: null, contractStatus: null, cells: [] },
    }));
  return { ...matrix, rows: [...matrix.rows, ...rows] };
}

function MatrixView({ matrix }: { matrix: Matrix }) {
  const word = useWords(matrixWords);
  const cells = useMatrixCells(matrix);
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("md"));
  const [paste, setPaste] = useState<{ preview?: PastePreview } | undefined>(undefined);
  const [inviting, setInviting] = useState(false);
  const update = useMarks(matrix);
  const invited = matrix.rows.filter((row) => row.invited).map(({ employee }) => employee);
  const own = matrix.columns.filter(({ ownWork }) => ownWork).map(({ id }) => id);
  return (
    <>
      <PageHeader
        title={word.of(matrix.leaderName, matrix.cycle.year)}
        lead={word.lead}
        back={{ to: "/matrices", label: word.title }}
        actions={
          <>
            <Button variant="outlined" component={Link} to={`/cascade?root=${matrix.leaderContract}`}>
              {word.cascade}
            </Button>
            {matrix.rows.length > 0 ? (
              <PrintMenu subject={matrix.leaderContract} forms={[PrintedForm.ROLE_MATRIX]} />
            ) : null}
            {matrix.mayEdit && (
              <>
                <Button variant="outlined" onClick={() => setInviting(true)}>
                  {word.invite}
                </Button>
                <Button variant="contained" onClick={() => setPaste({})}>
                  {word.paste}
                </Button>
              </>
            )}
          </>
        }
      />
      {matrix.columns.length === 0 ? (
        <EmptyState
          title={word.noResults}
          action={
            <Button variant="contained" component={Link} to={`/contracts/${matrix.leaderContract}/show`}>
              {word.mine}
            </Button>
          }
        >
          {word.noResultsText}
        </EmptyState>
      ) : phone ? (
        <MatrixPeopleList matrix={matrix} cells={cells} />
      ) : (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
            {word.hint}
          </Typography>
          <MatrixGrid matrix={matrix} cells={cells} onPaste={(preview) => setPaste({ preview })} />
        </>
      )}
      <Checks
        matrix={matrix}
        onOwnWork={(id) => void update([...own, id], invited)}
        onShared={(id) =>
          void update(
            own.filter((other) => other !== id),
            invited,
          )
        }
      />
      {paste !== undefined && (
        <PasteDialog matrix={matrix} preview={paste.preview} onClose={() => setPaste(undefined)} />
      )}
      {inviting && (
        <InviteDialog
          matrix={matrix}
          onClose={() => setInviting(false)}
          onSave={(people) => update(own, people).then(() => setInviting(false))}
        />
      )}
    </>
  );
}

/** Saves own-work marks and invited people. */
function useMarks(matrix: Matrix) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return async (ownWork: string[], invited: string[]) => {
    const input = { leaderContract: matrix.leaderContract, version: matrix.version, ownWork, invited };
    try {
      const { matrixUpdate } = await dataProvider.tell(MatrixUpdateDocument, { input });
      const [error] = matrixUpdate.userErrors;
      if (error !== undefined) notify(error.message, { type: "error" });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
    }
    await queries.invalidateQueries({ queryKey: ["ask"] });
  };
}

function Checks({
  matrix,
  onOwnWork,
  onShared,
}: {
  matrix: Matrix;
  onOwnWork: (result: string) => void;
  onShared: (result: string) => void;
}) {
  const word = useWords(matrixWords);
  const label = useLabel();
  if (matrix.columns.length === 0) return null;
  return (
    <Stack sx={{ mt: 3 }}>
      <Section title={word.checks} lead={word.checksLead}>
        {matrix.checks.length === 0 && <Alert severity="success">{word.fine}</Alert>}
        <Stack component="ul" spacing={1} sx={{ p: 0, m: 0, listStyle: "none" }}>
          {matrix.checks.map(({ kind, result, message }, at) => (
            <Stack
              key={at}
              component="li"
              direction={{ xs: "column", sm: "row" }}
              spacing={1.5}
              sx={{ alignItems: { sm: "center" } }}
            >
              <Chip
                size="small"
                variant="outlined"
                label={label("MatrixCheckKind", kind)}
                sx={{ alignSelf: "flex-start" }}
              />
              <Typography variant="body2">{message}</Typography>
              {matrix.mayEdit && kind === "NO_CONTRIBUTOR" && result != null && (
                <Button size="small" onClick={() => onOwnWork(result)}>
                  {word.ownWork}
                </Button>
              )}
            </Stack>
          ))}
        </Stack>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", mt: 2 }}>
          {matrix.columns.map(({ id, ownWork }, at) =>
            ownWork ? (
              <Chip
                key={id}
                label={`${word.result(at + 1)}: ${word.ownWork}`}
                {...(matrix.mayEdit ? { onDelete: () => onShared(id) } : {})}
              />
            ) : null,
          )}
        </Stack>
      </Section>
    </Stack>
  );
}
