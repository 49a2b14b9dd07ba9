import { ObservationStatus } from "../generated/enums.ts";
import { mayBeCited } from "../innovations/innovation.rules.ts";
import { linkedInnovationsIn } from "../innovations/innovation.store.ts";
import { observationsIn } from "../observations/observation.store.ts";
import type { Day } from "../kernel/calendar.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";
import type { CitedEvidence } from "./evaluation.rules.ts";

type Item = Record<string, unknown>;

/**
 * Records of a contract's partition that a rating may cite besides evidence of realisations: observations whose
 * feedback was given (PAU-03), and innovations somebody else verified (SWL-08, R-RT-04). `url` is the panel's page.
 *
 * @param until last day of the period that is rated: what was seen or begun later says nothing of it. Without it, all.
 */
export function citableRecords(items: readonly Item[], until: Day = "9999"): CitedEvidence[] {
  const observed = observationsIn(items).flatMap(({ id, status, day, preparation, followUp }) =>
    status === ObservationStatus.COMPLETED && followUp !== undefined && day <= until
      ? [
          {
            id,
            title: `Pengamatan ${indonesianDay(day)}: ${preparation?.focus ?? ""}`,
            url: `/observations/${id}`,
            addedAt: followUp.at,
          },
        ]
      : [],
  );
  const innovated = linkedInnovationsIn(items)
    .filter((innovation) => mayBeCited(innovation) && innovation.startedOn <= until)
    .map(({ id, title, at }) => ({ id, title: `Inovasi: ${title}`, url: `/innovations/${id}`, addedAt: at }));
  return [...observed, ...innovated];
}
