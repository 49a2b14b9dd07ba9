import { words } from "../i18n/words.ts";

/** Words of the home and about pages. */
export const homeWords = words(
  {
    title: "Beranda",
    greeting: (name: string) => `Selamat bekerja, ${name}`,
    lead: (organization: string, today: string) => `${organization} · ${today}`,
    cycle: (year: number) => `Siklus ${year}`,
    noCycle: "Belum ada siklus kinerja yang berjalan.",
    about: "Tentang Capaian",
    aboutLead: "Kontrak kinerja dan evaluasi ASN untuk pemerintah daerah.",
    organization: "Organisasi",
    zone: "Zona waktu",
    today: "Hari ini",
    signedInAs: "Masuk sebagai",
    subject: "Pengenal akun",
    roles: "Peran",
    noRoles: "Tidak ada peran khusus",
    license: "Lisensi",
    keyboard: "Papan ketik",
    keyboardText:
      "Semua langkah dapat dikerjakan tanpa tetikus: Tab untuk maju, Shift+Tab untuk mundur, Enter untuk memilih.",
    privacy: "Data pribadi",
    privacyText:
      "Nomor induk disamarkan bagi pembaca yang tidak memerlukannya, dan setiap perubahan tercatat dalam audit.",
  },
  {
    title: "Home",
    greeting: (name: string) => `Good day, ${name}`,
    lead: (organization: string, today: string) => `${organization} · ${today}`,
    cycle: (year: number) => `Cycle ${year}`,
    noCycle: "No performance cycle is open yet.",
    about: "About Capaian",
    aboutLead: "Performance contracts and evaluations of civil servants for regional governments.",
    organization: "Organization",
    zone: "Time zone",
    today: "Today",
    signedInAs: "Signed in as",
    subject: "Account id",
    roles: "Roles",
    noRoles: "No special role",
    license: "License",
    keyboard: "Keyboard",
    keyboardText: "Every step works without a mouse: Tab to go on, Shift+Tab to go back, Enter to choose.",
    privacy: "Personal data",
    privacyText: "Identifiers are masked for readers who do not need them, and every change is recorded in the audit.",
  },
);
