import { words } from "../i18n/words.ts";

/** Words of signing in. */
export const signInWords = words(
  {
    title: "Masuk",
    product: "Capaian",
    claim: "Kontrak kinerja yang jelas, penilaian yang dapat dijelaskan.",
    lead: "Masuk dengan akun kepegawaian Anda.",
    button: "Masuk",
    opening: "Membuka halaman masuk…",
    entering: "Memasukkan Anda ke Capaian…",
    failed: "Gagal masuk",
    failedHelp: "Server masuk tidak dapat dihubungi atau menolak permintaan. Coba lagi sebentar lagi.",
    retry: "Coba lagi",
    privacy: "Data Anda hanya dibaca oleh yang berkepentingan, dan setiap perubahan tercatat.",
  },
  {
    title: "Sign in",
    product: "Capaian",
    claim: "Clear performance contracts, ratings that can be explained.",
    lead: "Sign in with your civil service account.",
    button: "Sign in",
    opening: "Opening the sign-in page…",
    entering: "Signing you in to Capaian…",
    failed: "Sign-in failed",
    failedHelp: "The sign-in server cannot be reached or refused. Try again in a moment.",
    retry: "Try again",
    privacy: "Your data is read only by those who need it, and every change is recorded.",
  },
);
