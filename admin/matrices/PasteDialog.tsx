import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import { previewList, readTable, type PastePreview } from "../../api/matrices/paste.rules.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { MatrixCellsSaveDocument } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";
import type { Matrix } from "./useMatrixCells.ts";

/** Shows what a paste gives before anything is saved: the cells that can be taken over, and why the rest cannot. */
export function PasteDialog({
  matrix,
  preview: begun,
  onClose,
}: {
  matrix: Matrix;
  preview?: PastePreview | undefined;
  onClose: () => void;
}) {
  const word = useWords(matrixWords);
  const language = useLanguage();
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const [text, setText] = useState("");
  const [preview, setPreview] = useState(begun);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const [failed, setFailed] = useState<{ line: number; content: string; why: string }[]>([]);
  const refused = [...(preview?.refused ?? []).map((row) => ({ ...row, why: row.why[language] })), ...failed];

  async function save({ offered }: PastePreview) {
    setBusy(true);
    try {
      const cells = offered.map(({ result, employee, text: words, share, revision }) => ({
        ...{ result, employee, text: words, share, revision },
      }));
      const input = { leaderContract: matrix.leaderContract, cells, idempotencyKey: key };
      const { matrixCellsSave } = await dataProvider.tell(MatrixCellsSaveDocument, { input });
      const lost = matrixCellsSave.outcomes.flatMap(({ userErrors: [error] }, at) => {
        const cell = offered[at];
        return error && cell ? [{ line: cell.line, content: `${cell.name} · ${cell.text}`, why: error.message }] : [];
      });
      await queries.invalidateQueries({ queryKey: ["ask"] });
      notify(word.savedAll(offered.length - lost.length), { type: lost.length > 0 ? "warning" : "success" });
      if (lost.length === 0 && matrixCellsSave.userErrors.length === 0) return onClose();
      setFailed([
        ...lost,
        ...matrixCellsSave.userErrors.map(({ message }) => ({ line: 0, content: "", why: message })),
      ]);
      setPreview({ offered: [], refused: [] });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{word.pasteTitle}</DialogTitle>
      <DialogContent>
        {preview === undefined ? (
          <>
            <Typography color="text.secondary" sx={{ mb: 2 }}>
              {word.pasteHelp}
            </Typography>
            <TextField
              label={word.content}
              multiline
              minRows={6}
              maxRows={14}
              fullWidth
              autoFocus
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </>
        ) : (
          <>
            <Alert severity={refused.length > 0 ? "warning" : "info"} sx={{ mb: 2 }}>
              {failed.length > 0 ? word.notSaved(failed.length) : word.preview(preview.offered.length, refused.length)}
            </Alert>
            {refused.length > 0 && (
              <Table size="small" aria-label={word.why}>
                <TableHead>
                  <TableRow>
                    {[word.line, word.content, word.why].map((head) => (
                      <TableCell key={head}>{head}</TableCell>
                    ))}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {refused.map((row, at) => (
                    <TableRow key={at}>
                      <TableCell>{row.line}</TableCell>
                      <TableCell sx={{ overflowWrap: "anywhere" }}>{row.content.slice(0, 120)}</TableCell>
                      <TableCell>{row.why}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="secondary">
          {word.cancel}
        </Button>
        {preview === undefined ? (
          <Button
            variant="contained"
            disabled={text.trim() === ""}
            onClick={() => setPreview(previewList(readTable(text), matrix))}
          >
            {word.pasteRead}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={preview.offered.length === 0}
            loading={busy}
            onClick={() => void save(preview)}
          >
            {word.saveAll(preview.offered.length)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
