import NotificationsNoneOutlined from "@mui/icons-material/NotificationsNoneOutlined";
import { Badge, IconButton } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { NotificationsDocument, UnreadNotificationsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { bellNumber } from "./noticePlace.ts";
import { notificationWords } from "./notification.words.ts";

/** How many notices are unread, one click from the list; asked every minute. */
export function NotificationBell() {
  const word = useWords(notificationWords);
  const permitted = useMay()(NotificationsDocument);
  const { data } = useOperation(UnreadNotificationsDocument, {}, { enabled: permitted, refetchInterval: 60_000 });
  if (!permitted) return null;
  const count = data?.viewer.unreadNotifications ?? 0;
  return (
    <IconButton component={Link} to="/notifications" aria-label={word.bell(bellNumber(count))}>
      <Badge badgeContent={count === 0 ? undefined : bellNumber(count)} color="primary">
        <NotificationsNoneOutlined />
      </Badge>
    </IconButton>
  );
}
