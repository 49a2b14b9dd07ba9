import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { useState } from "react";
import { BehaviorValues } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import type { Clash, MergeChoice, MergeChoices } from "./mergeFields.ts";
import { mergeWords } from "./merge.words.ts";
import type { Meeting } from "./useDraftKeeping.ts";
import { useClashText } from "./useClashText.ts";

type LeaderResults = readonly { readonly id: string; readonly title: string }[];
type Props = {
  open: boolean;
  contract: string;
  meeting: Meeting;
  leaderResults: LeaderResults;
  onLater: () => void;
};

/** Opens where two browsers changed the same thing: both texts beside each other, one choice a field, nothing lost. */
export function MergeDialog({ open, contract, meeting, leaderResults, onLater }: Props) {
  const words = useWords(mergeWords);
  const fullScreen = useMediaQuery(useTheme().breakpoints.down("sm"));
  const [choices, setChoices] = useState<MergeChoices>({});
  const { clashes, settle } = meeting;
  const over = clashes.length === 0;
  return (
    <Dialog open={open} onClose={onLater} maxWidth="md" fullWidth fullScreen={fullScreen} aria-labelledby="merge-title">
      <DialogTitle id="merge-title">{words.title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 3 }}>{over ? words.over : words.lead(clashes.length)}</DialogContentText>
        {clashes.map((clash) => (
          <ClashField
            key={clash.key}
            {...{ clash, leaderResults }}
            choice={choices[clash.key] ?? clash.proposed}
            onChoose={(choice) => setChoices((now) => ({ ...now, [clash.key]: choice }))}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onLater}>{words.later}</Button>
        {over ? (
          <Button variant="contained" href={`/contracts/${contract}/show`}>
            {words.open}
          </Button>
        ) : (
          <Button variant="contained" onClick={() => settle(choices)}>
            {words.save}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** One field in two versions. */
function ClashField({
  clash,
  leaderResults,
  choice,
  onChoose,
}: {
  clash: Clash;
  leaderResults: LeaderResults;
  choice: MergeChoice;
  onChoose: (choice: MergeChoice) => void;
}) {
  const words = useWords(mergeWords);
  const label = useLabel();
  const text = useClashText(leaderResults);
  const id = `clash-${clash.key}`;
  const place = clash.place.map((part) =>
    (BehaviorValues as readonly string[]).includes(part) ? label("Behavior", part) : part,
  );
  const said = (title: string, value: string) => (
    <Box component="span" sx={{ display: "block", py: 0.5 }}>
      <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
        {title}
      </Typography>
      <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {value}
      </Box>
    </Box>
  );
  return (
    <FormControl component="fieldset" fullWidth sx={{ mb: 2.5, pt: 2, borderTop: "1px solid", borderColor: "divider" }}>
      <FormLabel id={id} sx={{ mb: 1, color: "text.primary" }}>
        <Typography component="span" variant="body2" color="text.secondary" sx={{ display: "block" }}>
          {place.length === 0 ? words.whole : place.join(" › ")}
        </Typography>
        <Typography component="span" sx={{ fontWeight: 650 }}>
          {clash.field === "row" ? words.row : words.fields[clash.field]}
        </Typography>
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={choice}
        onChange={(event) => onChoose(event.target.value as MergeChoice)}
        sx={{ gap: 0.5 }}
      >
        <FormControlLabel
          value="MINE"
          control={<Radio />}
          label={said(words.mine, text(clash, "mine"))}
          sx={{ alignItems: "flex-start" }}
        />
        <FormControlLabel
          value="THEIRS"
          control={<Radio />}
          label={said(words.theirs, text(clash, "theirs"))}
          sx={{ alignItems: "flex-start" }}
        />
        {clash.mayKeepBoth ? <FormControlLabel value="BOTH" control={<Radio />} label={words.both} /> : null}
      </RadioGroup>
    </FormControl>
  );
}
