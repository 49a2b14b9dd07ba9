import { BehaviorValues, type Behavior } from "../generated/enums.ts";
import type { LeaderExpectation } from "./contract.rules.ts";

/** Official behavior guides (panduan perilaku, domain 2.6) as printed on the forms, verbatim and Indonesian by law. */
export const behaviorGuides: Record<Behavior, readonly [string, string, string]> = {
  SERVICE_ORIENTED: [
    "Memahami dan memenuhi kebutuhan masyarakat",
    "Ramah, cekatan, solutif, dan dapat diandalkan",
    "Melakukan perbaikan tiada henti",
  ],
  ACCOUNTABLE: [
    "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
    "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
    "Tidak menyalahgunakan kewenangan jabatan",
  ],
  COMPETENT: [
    "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
    "Membantu orang lain belajar",
    "Melaksanakan tugas dengan kualitas terbaik",
  ],
  HARMONIOUS: [
    "Menghargai setiap orang apapun latar belakangnya",
    "Suka menolong orang lain",
    "Membangun lingkungan kerja yang kondusif",
  ],
  LOYAL: [
    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
    "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
    "Menjaga rahasia jabatan dan negara",
  ],
  ADAPTIVE: [
    "Cepat menyesuaikan diri menghadapi perubahan",
    "Terus berinovasi dan mengembangkan kreativitas",
    "Bertindak proaktif",
  ],
  COLLABORATIVE: [
    "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
    "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
    "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
  ],
};

/** All seven values in order, each with its guides and what the leader expects of it. */
export const withGuides = (expected: readonly LeaderExpectation[]) =>
  BehaviorValues.map((behavior) => ({
    behavior,
    guides: behaviorGuides[behavior],
    leaderExpectation: expected.find((each) => each.behavior === behavior)?.leaderExpectation ?? null,
  }));
