import { words } from "../i18n/words.ts";

/** Words of the viewer's notices. */
export const notificationWords = words(
  {
    title: "Pemberitahuan",
    lead: "Yang terjadi dan perlu Anda ketahui. Yang harus dikerjakan ada di Beranda.",
    bell: (count: string) => (count === "0" ? "Pemberitahuan" : `Pemberitahuan, ${count} belum dibaca`),
    unread: "Belum dibaca",
    all: "Semua",
    show: "Tampilkan",
    readAll: "Tandai semua dibaca",
    readDone: "Pemberitahuan ditandai dibaca.",
    none: "Belum ada pemberitahuan. Kabar tentang kontrak dan evaluasi Anda muncul di sini.",
    noneUnread: "Semua pemberitahuan sudah dibaca.",
    fresh: "Baru",
    more: "Tampilkan berikutnya",
  },
  {
    title: "Notices",
    lead: "What happened and what you should know. What is to be done is on your home page.",
    bell: (count: string) => (count === "0" ? "Notices" : `Notices, ${count} unread`),
    unread: "Unread",
    all: "All",
    show: "Show",
    readAll: "Mark all as read",
    readDone: "Notices are marked as read.",
    none: "No notices yet. News of your contract and evaluations appears here.",
    noneUnread: "You have read every notice.",
    fresh: "New",
    more: "Show more",
  },
);
