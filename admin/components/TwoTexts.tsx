import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { twoTextsWords } from "./twoTexts.words.ts";

/** What is chosen: what was written here, what is saved, or both texts one after the other. */
export type TwoTextsChoice = "MINE" | "SAVED" | "TOGETHER";

type Props = {
  title: string;
  /** `name` says which part it is; a form of one row needs none. */
  texts: readonly { readonly key: string; readonly name?: string; readonly mine: string; readonly saved: string }[];
  /** True when texts can be kept one after the other. */
  mayJoin: boolean;
  onSettle: (choice: TwoTextsChoice) => void;
};

/** Shows both texts where something was written here and saved elsewhere; nothing is dropped until somebody chooses. */
export function TwoTexts({ title, texts, mayJoin, onSettle }: Props) {
  const words = useWords(twoTextsWords);
  const said = { component: "dd", variant: "body2" } as const;
  return (
    <Alert severity="warning">
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {texts.map(({ key, name, mine, saved }) => (
        <Box key={key} sx={{ mt: 1 }}>
          {name === undefined ? null : (
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {name}
            </Typography>
          )}
          <Box component="dl" sx={{ m: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
            <Typography component="dt" variant="caption">
              {words.saved}
            </Typography>
            <Typography {...said} sx={{ m: 0, mb: 0.5 }}>
              {saved || words.empty}
            </Typography>
            <Typography component="dt" variant="caption">
              {words.mine}
            </Typography>
            <Typography {...said} sx={{ m: 0 }}>
              {mine || words.empty}
            </Typography>
          </Box>
        </Box>
      ))}
      <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1.5, flexWrap: "wrap" }}>
        {mayJoin ? (
          <Button size="small" variant="contained" onClick={() => onSettle("TOGETHER")}>
            {words.together}
          </Button>
        ) : null}
        <Button size="small" variant="outlined" onClick={() => onSettle("MINE")}>
          {words.useMine}
        </Button>
        <Button size="small" variant="outlined" onClick={() => onSettle("SAVED")}>
          {words.useSaved}
        </Button>
      </Stack>
    </Alert>
  );
}
