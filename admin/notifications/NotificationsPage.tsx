import { Box, Button, Card, Link as TextLink, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import { NotificationsDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.notices.ts";
import { noticePlace } from "./noticePlace.ts";
import { notificationWords } from "./notification.words.ts";

/** The viewer's notices, newest first; opening one marks it as read. */
export default function NotificationsPage() {
  const word = useWords(notificationWords);
  const label = useLabel();
  const format = useFormat();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [first, setFirst] = useState(25);
  const { data, error, isPending, refetch } = useOperation(NotificationsDocument, { unreadOnly, first });
  const readAll = useStep("notifications", "read", { done: word.readDone });
  const readOne = useStep("notifications", "read", { silent: true });
  const rows = data?.notifications.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <PageHeader
        title={word.title}
        lead={word.lead}
        actions={
          rows.some(({ readAt }) => !readAt) && (
            <Button variant="outlined" loading={readAll.isPending} onClick={() => readAll.mutate({})}>
              {word.readAll}
            </Button>
          )
        }
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={unreadOnly}
        onChange={(_, next: boolean | null) => next !== null && setUnreadOnly(next)}
        aria-label={word.show}
        sx={{ mb: 2 }}
      >
        <ToggleButton value={false}>{word.all}</ToggleButton>
        <ToggleButton value>{word.unread}</ToggleButton>
      </ToggleButtonGroup>
      {isPending && <LoadingState />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <Card>
          {rows.length === 0 && (
            <Typography color="text.secondary" sx={{ p: 3 }}>
              {unreadOnly ? word.noneUnread : word.none}
            </Typography>
          )}
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {rows.map((row) => (
              <Stack
                component="li"
                key={row.id}
                direction="row"
                spacing={2}
                sx={{ p: 2.5, borderTop: 1, borderColor: "divider", justifyContent: "space-between" }}
              >
                <Box sx={{ minWidth: 0 }}>
                  <TextLink
                    component={Link}
                    to={noticePlace(row.subject, row.kind)}
                    color="inherit"
                    onClick={() => !row.readAt && readOne.mutate({ ids: [row.id] })}
                    sx={{ fontWeight: row.readAt ? 400 : 650, overflowWrap: "anywhere" }}
                  >
                    {row.message}
                  </TextLink>
                  <Typography variant="caption" color="text.secondary" component="p">
                    {label("NotificationKind", row.kind)} · {format.instant(row.at)}
                  </Typography>
                  {row.reason && (
                    <Typography variant="body2" sx={{ mt: 0.5 }}>
                      {row.reason}
                    </Typography>
                  )}
                </Box>
                {!row.readAt && (
                  <Box sx={{ flexShrink: 0 }}>
                    <ToneChip tone="waiting" label={word.fresh} />
                  </Box>
                )}
              </Stack>
            ))}
          </Box>
        </Card>
      )}
      {data?.notifications.pageInfo.hasNextPage && first < 100 && (
        <Button sx={{ mt: 2 }} onClick={() => setFirst(100)}>
          {word.more}
        </Button>
      )}
    </>
  );
}
