import { Link, Typography } from "@mui/material";
import { Fragment } from "react";

/** Evidence that a rating or statement rests on, as links in one line behind a label; nothing where there is none. */
export function CitedLinks({
  label,
  evidence,
}: {
  label: string;
  evidence: readonly { id: string; title: string; url: string }[];
}) {
  if (evidence.length === 0) return null;
  return (
    <Typography variant="body2" component="div" sx={{ mt: 0.75 }}>
      {label}:{" "}
      {evidence.map((row, index) => (
        <Fragment key={row.id}>
          {index === 0 ? null : ", "}
          <Link href={row.url} underline="always" target="_blank" rel="noopener noreferrer">
            {row.title}
          </Link>
        </Fragment>
      ))}
    </Typography>
  );
}
