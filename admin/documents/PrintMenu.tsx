import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Button, CircularProgress, ListSubheader, Menu, MenuItem } from "@mui/material";
import { useNotify } from "ra-core";
import { useState } from "react";
import { DocumentFormatValues, type DocumentFormat, type PrintedForm } from "../../api/generated/enums.ts";
import { useMay } from "../access/useViewer.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { DocumentIssueDocument, EvaluationFormsDocument, PrintableFormsDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.documents.ts";
import { documentWords } from "./document.words.ts";
import { saveFile } from "./saveFile.ts";
import { useIssue } from "./useIssue.ts";

/** "Cetak" on a contract: the forms it has, each in the formats there are. The forms are asked for when it opens. */
export function ContractPrintMenu({ contract }: { contract: string }) {
  const [wanted, setWanted] = useState(false);
  const { data } = useOperation(PrintableFormsDocument, { id: contract }, { enabled: wanted });
  return (
    <PrintMenu
      subject={contract}
      forms={data === undefined ? undefined : (data.contract?.printableForms ?? [])}
      onOpen={() => setWanted(true)}
    />
  );
}

/** "Cetak" on an evaluation: the forms the viewer may print of it now, asked for when it opens. */
export function EvaluationPrintMenu({ evaluation }: { evaluation: string }) {
  const [wanted, setWanted] = useState(false);
  const { data } = useOperation(EvaluationFormsDocument, { id: evaluation }, { enabled: wanted });
  return (
    <PrintMenu
      subject={evaluation}
      forms={data === undefined ? undefined : (data.evaluation?.printableForms ?? [])}
      onOpen={() => setWanted(true)}
    />
  );
}

/** A button with the forms of a record; absent for whoever may not print. */
export function PrintMenu({
  subject,
  forms,
  onOpen,
}: {
  subject: string;
  /** Undefined while they are asked for. */
  forms: readonly PrintedForm[] | undefined;
  onOpen?: () => void;
}) {
  const words = useWords(documentWords);
  const label = useLabel();
  const notify = useNotify();
  const may = useMay();
  const issue = useIssue();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  if (!may(DocumentIssueDocument)) return null;

  const print = async (form: PrintedForm, format: DocumentFormat) => {
    setAnchor(null);
    setBusy(true);
    try {
      const { fileName, contentType, bytes } = await issue({ subject, form, format });
      saveFile(fileName, contentType, bytes);
    } catch (error) {
      notify(words.failed(error instanceof Error ? error.message : ""), { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={busy ? <CircularProgress size={16} color="inherit" /> : <PrintOutlined />}
        disabled={busy}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ flexShrink: 0 }}
        onClick={(event) => {
          onOpen?.();
          setAnchor(event.currentTarget);
        }}
      >
        {busy ? words.printing : words.print}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { sx: { minWidth: 280 } } }}
      >
        {(forms ?? []).flatMap((form) => [
          <ListSubheader key={form} sx={{ bgcolor: "transparent", lineHeight: 2.4 }}>
            {label("PrintedForm", form)}
          </ListSubheader>,
          ...DocumentFormatValues.map((format) => (
            <MenuItem key={`${form}-${format}`} onClick={() => void print(form, format)}>
              {label("DocumentFormat", format)}
            </MenuItem>
          )),
        ])}
        {forms === undefined ? <MenuItem disabled>{words.printing}</MenuItem> : null}
        {forms?.length === 0 ? <MenuItem disabled>{words.nothing}</MenuItem> : null}
      </Menu>
    </>
  );
}
