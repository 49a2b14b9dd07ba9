import type { LinkCheck } from "../evidence/linkCheck.rules.ts";
import type { EvidenceSource } from "../generated/enums.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import type { NewId } from "../kernel/ids.ts";
import { refusal, refuseAll, type Decision } from "../kernel/refusal.ts";

/** Evidence (bukti dukung) as a realisation cites it: a link that says what it is, or a file that was sent. */
export type Evidence = {
  readonly id: string;
  readonly title: string;
  /** Of a sent file the panel's path that opens it. */
  readonly url: string;
  readonly addedAt: Instant;
  /** Absent where it was recorded before files could be sent: a link. */
  readonly source?: EvidenceSource | undefined;
  /** SHA-256 of a file's content. */
  readonly sha256?: string | undefined;
  /** The days it is about. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly linkCheck?: LinkCheck | undefined;
};

/** A file that arrived, as far as citing it needs it. */
export type SentFile = { readonly id: string; readonly sha256: string; readonly addedAt: Instant } & Pick<
  Evidence,
  "from" | "to"
>;

/** What citing knows of the world. */
export type CitingStep = {
  readonly contractId: string;
  readonly files: ReadonlyMap<string, SentFile>;
  readonly linkChecks: ReadonlyMap<string, LinkCheck>;
  readonly at: Instant;
  readonly newId: NewId;
};

type Named = {
  readonly id?: string | null | undefined;
  readonly title: string;
  readonly url?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

/** The panel's path that opens a sent file. */
export const pathOfFile = (contractId: string, id: string): string => `/evidence/${contractId}/${id}`;

/**
 * Evidence as a realisation is to cite it: what it cited before, files of its contract that have arrived, new links.
 * An unreachable link is kept with what trying it gave; it only warns (R-UX-06).
 *
 * Refused with UNKNOWN_ID for an id that is neither, DUPLICATE_ENTRY for a file cited twice, DATE_OUT_OF_RANGE.
 */
export function citedEvidence(
  before: readonly Evidence[],
  named: readonly Named[],
  step: CitingStep,
): Decision<readonly Evidence[]> {
  const known = new Map(before.map((each) => [each.id, each]));
  const wrong = named.flatMap(({ id, from, to }, at) => {
    const field = (name: string) => ["evidence", String(at), name];
    if (from && to && to < from) return [refusal("DATE_OUT_OF_RANGE", field("to"))];
    if (id == null) return [];
    if (named.findIndex((other) => other.id === id) < at) return [refusal("DUPLICATE_ENTRY", field("id"))];
    return known.has(id) || step.files.has(id) ? [] : [refusal("UNKNOWN_ID", field("id"))];
  });
  const refused = refuseAll(wrong);
  if (refused !== undefined) return refused;

  return named.map(({ id, title, url, from, to }): Evidence => {
    const file = step.files.get(id ?? "");
    const earlier = known.get(id ?? "");
    const days = { from: from ?? file?.from, to: to ?? file?.to };
    if (file !== undefined)
      return {
        ...{ id: file.id, title, url: pathOfFile(step.contractId, file.id), source: "UPLOAD", sha256: file.sha256 },
        ...{ addedAt: earlier?.addedAt ?? file.addedAt, ...days },
      };
    if (earlier?.source === "UPLOAD") return { ...earlier, title, ...days };
    const address = url ?? earlier?.url ?? "";
    const linkCheck = step.linkChecks.get(address) ?? (earlier?.url === address ? earlier.linkCheck : undefined);
    return {
      ...{ id: earlier?.id ?? step.newId("evidence"), title, url: address, source: "LINK" },
      ...{ addedAt: earlier?.addedAt ?? step.at, linkCheck, ...days },
    };
  });
}
