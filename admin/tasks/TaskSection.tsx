import ChevronRight from "@mui/icons-material/ChevronRight";
import { Box, Link as TextLink, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import type { TaskKind } from "../../api/generated/enums.ts";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { HomeDocument, type HomeQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { groupTasks } from "./groupTasks.ts";
import { TaskGroup } from "./TaskGroup.tsx";
import { taskPlace } from "./taskPlace.ts";
import { taskWords } from "./task.words.ts";

type Task = HomeQuery["viewer"]["tasks"][number];

/** What is due from this person: what, why, by when, and one click to it. `quiet` shows nothing when nothing is due. */
export function TaskSection({
  title,
  kinds,
  quiet = false,
}: {
  title?: string;
  kinds?: readonly TaskKind[];
  quiet?: boolean;
}) {
  const words = useWords(taskWords);
  const label = useLabel();
  const viewer = useViewer();
  const line = (task: Task) => <TaskLine key={`${task.kind} ${task.subject.id}`} task={task} />;
  const { data } = useOperation(HomeDocument, {});
  const tasks = (data?.viewer.tasks ?? []).filter((task) => kinds === undefined || kinds.includes(task.kind));
  if (data === undefined || (quiet && tasks.length === 0)) return null;
  return (
    <Section
      title={title ?? words.due}
      {...(tasks.length > 0
        ? { lead: words.dueLead, action: <Typography color="text.secondary">{words.count(tasks.length)}</Typography> }
        : {})}
    >
      {tasks.length === 0 ? <EmptyState title={words.nothing}>{words.nothingText}</EmptyState> : null}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {groupTasks(tasks, viewer?.employee?.name).map((entry) => {
          if (!isGroup(entry)) return line(entry);
          const [first] = entry;
          return first === undefined ? null : (
            <TaskGroup
              key={first.kind}
              title={`${label("TaskKind", first.kind)}: ${words.people(entry.length)}`}
              why={words.whyMany}
              due={<Due task={first} />}
            >
              {entry.map(line)}
            </TaskGroup>
          );
        })}
      </Box>
    </Section>
  );
}

const isGroup = (entry: Task | readonly Task[]): entry is readonly Task[] => Array.isArray(entry);

/** By when, marked when that is past. */
function Due({ task }: { task: Task }) {
  const words = useWords(taskWords);
  const format = useFormat();
  const by = task.dueOn == null ? words.noDate : words.by(format.date(task.dueOn), format.due(task.dueOn));
  return (
    <Stack direction="row" sx={{ mt: 0.5 }}>
      {task.overdue ? (
        <ToneChip tone="care" label={by} />
      ) : (
        <Typography variant="caption" color={task.dueOn == null ? "text.secondary" : "text.primary"}>
          {by}
        </Typography>
      )}
    </Stack>
  );
}

/** Key of the period that a task is about. */
const periodOf = ({ subject }: Task): string | undefined =>
  "period" in subject ? subject.period.key : "calibrated" in subject ? subject.calibrated : undefined;

function TaskLine({ task }: { task: Task }) {
  const words = useWords(taskWords);
  const label = useLabel();
  const format = useFormat();
  const viewer = useViewer();
  const own = viewer?.employee?.name === task.employeeName;
  const key = periodOf(task);
  const period = key === undefined ? undefined : format.period(key);
  const about =
    task.kind === "OBJECTION_ASSIGN"
      ? task.count > 100
        ? words.moreThan(100)
        : String(task.count)
      : [own ? undefined : task.employeeName, period].filter(Boolean).join(", ") || task.title;
  return (
    <Box
      component="li"
      sx={{
        position: "relative",
        display: "flex",
        gap: 2,
        alignItems: "center",
        py: 1.75,
        borderTop: "1px solid",
        borderColor: "divider",
        "&:first-of-type": { borderTop: 0, pt: 0 },
        "&:hover .go": { transform: "translateX(3px)" },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TextLink
          component={Link}
          to={taskPlace(task.kind, task.subject.id)}
          color="inherit"
          underline="hover"
          sx={{ fontWeight: 650, "&::after": { content: '""', position: "absolute", inset: 0 } }}
        >
          {label("TaskKind", task.kind)}: {about}
        </TextLink>
        <Typography variant="body2" color="text.secondary">
          {words.why[task.kind](task.employeeName, own)}
        </Typography>
        <Due task={task} />
      </Box>
      <ChevronRight className="go" aria-hidden sx={{ transition: "transform 120ms", color: "text.secondary" }} />
    </Box>
  );
}
