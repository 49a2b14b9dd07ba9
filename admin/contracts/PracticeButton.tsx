import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import { Button } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { useStep } from "../dataProvider/useStep.ts";
import { useWords } from "../i18n/words.ts";
import { practiceWords } from "./practice.words.ts";

/** The way into one's practice contract (SWL-13); with `restart`, begun anew. */
export function PracticeButton({ cycle, restart = false }: { cycle: string; restart?: boolean }) {
  const words = useWords(practiceWords);
  const navigate = useNavigate();
  const { mutateAsync, isPending } = useStep("contracts", "practice");
  const open = async () => {
    const record = await mutateAsync({ cycle, restart }).catch(() => undefined);
    if (record !== undefined) void navigate(restart ? `/contracts/${record.id}` : `/contracts/${record.id}/show`);
  };
  return (
    <Button color="inherit" startIcon={<SchoolOutlined />} loading={isPending} onClick={() => void open()}>
      {restart ? words.restart : words.open}
    </Button>
  );
}
