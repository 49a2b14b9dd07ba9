import { useEffect } from "react";

/** Names the page in the browser's title, tabs and history: `Pegawai · Capaian`. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Capaian" : `${title} · Capaian`;
  }, [title]);
}
