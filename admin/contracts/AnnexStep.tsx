import { TextField, Typography } from "@mui/material";
import { Field } from "../components/HelpText.tsx";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { annexWords } from "./annex.words.ts";
import { problemAt, type StepProps } from "./stepProps.ts";

/** Lists of the annex in the order of the form. */
export const annexLists = ["resourceSupport", "accountabilityScheme", "consequence"] as const;

/** Fourth step: the annex (lampiran SKP), three lists, one line an entry. */
export function AnnexStep({ editor, check, contract }: StepProps) {
  const words = useWords(annexWords);
  const { annexes } = editor.draft;
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3, maxWidth: "68ch" }}>
        {contract.annexesRequired ? words.introRequired : words.intro}
      </Typography>
      {annexLists.map((list) => {
        const wrong = problemAt(check, "", `annexes.${list}`, "UNREADABLE");
        return (
          <Section key={list} title={words.lists[list]}>
            <Field help={words.help[list]} example={words.examples[list]}>
              <TextField
                label={words.oneALine}
                value={annexes[list]}
                onChange={(event) => editor.change({ annexes: { ...annexes, [list]: event.target.value } })}
                multiline
                minRows={3}
                fullWidth
                error={wrong !== undefined}
                helperText={wrong}
              />
            </Field>
          </Section>
        );
      })}
    </>
  );
}
