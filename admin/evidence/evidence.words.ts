import { words } from "../i18n/words.ts";

/** Words of sending, checking and opening evidence. */
export const evidenceWords = words(
  {
    choose: "Unggah foto atau berkas",
    hint: (megabytes: number) => `Foto, PDF, atau dokumen kantor, paling besar ${megabytes} MB.`,
    sending: (name: string, percent: number) => `Mengirim ${name}: ${percent} %`,
    checking: (name: string) => `Memeriksa ${name}…`,
    cut: (name: string) => `${name} belum terkirim karena sambungan terputus. Berkasnya masih di sini.`,
    again: "Kirim lagi",
    drop: (name: string) => `Batalkan ${name}`,
    unfinished: "Unggahan yang belum selesai",
    unfinishedHelp: "Pilih lagi berkas yang sama pada barisnya untuk melanjutkan.",
    link: {
      waiting: "Memeriksa tautan…",
      REACHABLE: "Tautan dapat dibuka.",
      NEEDS_SIGN_IN:
        "Tautan ini minta masuk akun, jadi penilai tidak akan bisa membukanya. Ubah izin berbaginya, atau unggah berkasnya.",
      NOT_REACHABLE: "Tautan tidak dapat dibuka. Tetap boleh disimpan, tetapi periksa dulu alamatnya.",
      NOT_TESTED: "Tautan belum dapat diperiksa. Tetap boleh disimpan.",
    },
    mark: {
      reused: "Dipakai juga di tempat lain",
      stale: "Dari periode sebelumnya",
      NEEDS_SIGN_IN: "Minta masuk akun",
      NOT_REACHABLE: "Tidak dapat dibuka",
      NOT_TESTED: "Belum diperiksa",
      UNSCANNED: "Tanpa pemindaian",
      UNSCANNED_HELP:
        "Pemindai berkas belum disiapkan di sini; hanya pengelola sistem yang dapat menyiapkannya. Buka berkas dengan hati-hati.",
      SCANNING: "Menunggu hasil pindai",
      SCANNING_HELP: "Biasanya beberapa menit. Anda tidak perlu melakukan apa pun.",
      INFECTED: "Isi berbahaya, tidak dibuka",
    },
    open: {
      title: "Membuka bukti dukung",
      ready: (name: string) => `${name} siap diunduh.`,
      get: "Unduh berkas",
      none: "Berkas ini tidak ada, ditahan oleh pemindai, atau bukan untuk Anda.",
    },
  },
  {
    choose: "Upload a photo or file",
    hint: (megabytes) => `Photos, PDF or office documents, at most ${megabytes} MB.`,
    sending: (name, percent) => `Sending ${name}: ${percent} %`,
    checking: (name) => `Checking ${name}…`,
    cut: (name) => `${name} was not sent: the connection broke. The file is still here.`,
    again: "Send again",
    drop: (name) => `Cancel ${name}`,
    unfinished: "Unfinished uploads",
    unfinishedHelp: "Choose the same file again in its row to go on.",
    link: {
      waiting: "Trying the link…",
      REACHABLE: "The link opens.",
      NEEDS_SIGN_IN:
        "This link asks to sign in, so the rater could not open it. Change how it is shared, or upload the file.",
      NOT_REACHABLE: "The link does not open. You may keep it, but check the address first.",
      NOT_TESTED: "The link could not be tried. You may keep it.",
    },
    mark: {
      reused: "Used elsewhere too",
      stale: "From an earlier period",
      NEEDS_SIGN_IN: "Asks to sign in",
      NOT_REACHABLE: "Does not open",
      NOT_TESTED: "Not tried",
      UNSCANNED: "No scan",
      UNSCANNED_HELP:
        "No file scanner is set up here; only whoever runs the system can set one up. Open the file with care.",
      SCANNING: "Waiting for the scan",
      SCANNING_HELP: "It usually takes minutes. There is nothing for you to do.",
      INFECTED: "Harmful, not opened",
    },
    open: {
      title: "Opening evidence",
      ready: (name) => `${name} is ready.`,
      get: "Download the file",
      none: "This file does not exist, is held back by the scanner, or is not for you.",
    },
  },
);
