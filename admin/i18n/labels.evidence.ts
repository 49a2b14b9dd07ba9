import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of evidence, links, and of the rater's look at realisations. */
export const evidenceLabels = {
  EvidenceSource: {
    UPLOAD: { id: "Berkas", en: "File" },
    LINK: { id: "Tautan", en: "Link" },
  } satisfies Record<Enums.EvidenceSource, Label>,
  EvidenceState: {
    PENDING: { id: "Belum selesai dikirim", en: "Not sent whole" },
    STORED: { id: "Tersimpan", en: "Stored" },
  } satisfies Record<Enums.EvidenceState, Label>,
  EvidenceScan: {
    UNSCANNED: { id: "Tanpa pemindaian", en: "No scan" },
    SCANNING: { id: "Menunggu hasil pindai", en: "Waiting for the scan" },
    CLEAN: { id: "Bersih", en: "Clean" },
    INFECTED: { id: "Isi berbahaya", en: "Harmful" },
  } satisfies Record<Enums.EvidenceScan, Label>,
  LinkOutcome: {
    REACHABLE: { id: "Dapat dibuka", en: "Opens" },
    NEEDS_SIGN_IN: { id: "Minta masuk akun", en: "Asks to sign in" },
    NOT_REACHABLE: { id: "Tidak dapat dibuka", en: "Does not open" },
    NOT_TESTED: { id: "Belum diperiksa", en: "Not tried" },
  } satisfies Record<Enums.LinkOutcome, Label>,
  RealizationStatus: {
    RECORDED: { id: "Tercatat", en: "Recorded" },
    VERIFIED: { id: "Dibenarkan", en: "Confirmed" },
    RETURNED: { id: "Dikembalikan", en: "Given back" },
  } satisfies Record<Enums.RealizationStatus, Label>,
  OffTrackState: {
    ON_TRACK: { id: "Sesuai jalur", en: "On track" },
    OFF_TRACK: { id: "Tertinggal", en: "Behind" },
    NOT_RECORDED: { id: "Belum dicatat", en: "Not recorded" },
  } satisfies Record<Enums.OffTrackState, Label>,
  RealizationAction: {
    VERIFY: { id: "Benarkan", en: "Confirm" },
    RETURN: { id: "Kembalikan", en: "Give back" },
  } satisfies Record<Enums.RealizationAction, Label>,
};

bring(evidenceLabels);
