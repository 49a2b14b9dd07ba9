import { addEntry } from "../../indicators/indicatorEntry.rules.ts";
import { indicatorEntryItems } from "../../indicators/indicatorEntry.store.ts";
import { describeDuties } from "../../indicators/jobDuties.rules.ts";
import { jobDutiesItems } from "../../indicators/jobDuties.store.ts";
import { indicatorSources, publishedIndicators } from "../../indicators/publishedIndicators.rules.ts";
import { required, table, type Row } from "./csv.ts";
import type { Chronicle, Deed, Item } from "./chronicle.ts";
import type { DemoStructure } from "./structure.ts";

type Doer = Pick<Deed, "by" | "at">;
type Place = { readonly organizationId: string };

/** The indicator library of a region to begin with: published main indicators, each with its source. */
export function libraryItems(place: Place, doer: Doer, chronicle: Chronicle): Item[] {
  const seen = new Set<string>();
  return publishedIndicators.flatMap((row) => {
    const key = `${row.title.toLowerCase()} ${row.family}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const source = indicatorSources[row.source];
    const manual = row.formula === "" ? null : { definition: row.title, formula: row.formula, source: source.title };
    const entry = {
      ...{ title: row.title, unit: row.unit, direction: row.direction, accumulation: row.accumulation, manual },
      ...{ jobFamilies: [row.family], source: `${source.title} (${source.publisher})` },
      sourceAddress: source.address || null,
    };
    const id = chronicle.newId("indicatorEntry");
    const added = addEntry(entry, { id, ...place });
    return indicatorEntryItems(chronicle.change(undefined, added, { ...doer, action: "indicatorEntryCreate" }));
  });
}

const aspects: Record<string, "QUANTITY" | "QUALITY" | "TIME" | "COST"> = {
  ...{ N: "QUANTITY", K: "QUALITY", W: "TIME", B: "COST" },
};
const directions: Record<string, "HIGHER" | "LOWER" | "RANGE" | "MILESTONE"> = {
  ...{ H: "HIGHER", L: "LOWER", R: "RANGE", M: "MILESTONE" },
};
const accumulations: Record<string, "SUM" | "LAST" | "RELEASE"> = { S: "SUM", L: "LAST", R: "RELEASE" };

/** Results are told of a place; the catalogue is for every holder of a title. */
const anywhere = (text: string): string =>
  text
    .replace(/ ?\{(office|unit|place|project)\}/g, "")
    .replace(/\s+/g, " ")
    .trim();

const indicatorOf = (row: Row) => ({
  title: anywhere(required(row, "indicator")),
  unit: required(row, "unit"),
  aspect: aspects[required(row, "aspect")] ?? null,
  direction: directions[required(row, "direction")] ?? null,
  accumulation: accumulations[required(row, "accumulation")] ?? null,
  dataSource: row["dataSource"] || null,
});

/** Tasks of a job family, each with the result and indicators of `results.csv` that follow from it. */
function dutiesOf(family: string) {
  return table("duties")
    .filter((row) => row["family"] === family)
    .flatMap((row) => {
      const rows = table("results").filter((one) => one["family"] === family && one["result"] === row["result"]);
      const [first] = rows;
      if (first === undefined) return [];
      const result = { title: anywhere(required(first, "title")), indicators: rows.map(indicatorOf) };
      return [{ title: required(row, "duty"), results: [result] }];
    });
}

/** Tasks of the posts of a region, one description a title (BGO-01). */
export function dutyItems(structure: DemoStructure, place: Place, doer: Doer, chronicle: Chronicle): Item[] {
  const families = new Map(structure.posts.map((post) => [post.title, post.family]));
  return [...families].flatMap(([positionTitle, family]) => {
    const duties = dutiesOf(family);
    if (duties.length === 0) return [];
    const described = describeDuties(
      { positionTitle, duties, basis: "Uraian tugas jabatan, disusun untuk contoh" },
      { id: chronicle.newId("jobDuties"), ...place, newId: chronicle.newId },
    );
    return jobDutiesItems(chronicle.change(undefined, described, { ...doer, action: "jobDutiesCreate" }));
  });
}
