import type { FunctionalLevel, OrgUnitKind, PolicyPreset, PositionType, TimeZone } from "../../generated/enums.ts";
import { required, table, type Row } from "./csv.ts";

/** One of the four governments of the demo. */
export type DemoTenant = {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string | null;
  readonly timeZone: TimeZone;
  readonly parentName: string | null;
  /** Seat of government. */
  readonly seat: string;
  readonly accent: string;
  readonly preset: PolicyPreset;
  /** Title of the regional head, who is no civil servant. */
  readonly headTitle: string;
  /** Which names are common there. */
  readonly culture: string;
  /** Where evidence links point; a reserved domain that never resolves. */
  readonly domain: string;
};

/** A unit to be; keys are paths within the tenant. */
export type DemoUnit = {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: OrgUnitKind;
  readonly template: string;
  /** Places of `posts.csv` that apply here. */
  readonly places: readonly string[];
  readonly source: string;
  readonly code: string | null;
};

/** A post to be. */
export type DemoPost = {
  readonly key: string;
  readonly unit: string;
  readonly title: string;
  readonly type: PositionType;
  readonly level: FunctionalLevel | null;
  readonly echelon: string | null;
  readonly headsUnit: boolean;
  readonly superior: string | null;
  /** Job family of `results.csv`; empty for the regional head. */
  readonly family: string;
  /** People before the post counts as filled. */
  readonly share: number;
};

/** Units and posts of a tenant, parents before children and superiors before those below. */
export type DemoStructure = { readonly units: readonly DemoUnit[]; readonly posts: readonly DemoPost[] };

const blank = (text: string): string | null => (text === "" ? null : text);

/** The four governments. */
export const demoTenants: readonly DemoTenant[] = table("tenants").map((row) => ({
  key: required(row, "key"),
  name: required(row, "name"),
  shortName: required(row, "shortName"),
  regionCode: blank(required(row, "regionCode")),
  timeZone: required(row, "timeZone") as TimeZone,
  parentName: blank(required(row, "parentName")),
  seat: required(row, "office"),
  accent: required(row, "accent"),
  preset: required(row, "preset") as PolicyPreset,
  headTitle: required(row, "headTitle"),
  culture: required(row, "culture"),
  domain: required(row, "domain"),
}));

/** Agencies with the full inside: sekretariat, subbagian, bidang. */
const fullAgencies = new Set(
  ["kepegawaian", "dukcapil", "kesehatan", "pendidikan", "pangan"].concat([
    "kominfo",
    "pekerjaan-umum",
    "planning",
    "inspektorat",
  ]),
);

/** Title and address of a source, the address left out when the text would get too long; null when the row is ours. */
export function sourceText(id: string, most = 300): string | null {
  const row = table("sources").find((candidate) => candidate["id"] === id);
  if (row === undefined) return null;
  const whole = [row["title"], row["address"]].filter((part) => part).join(" — ");
  return whole.length <= most ? whole : required(row, "title").slice(0, most);
}

function unit(row: Row, parent: string | null, places: readonly string[], prefix = ""): DemoUnit {
  return {
    key: prefix + required(row, "key"),
    parent,
    name: required(row, "name"),
    kind: required(row, "kind") as OrgUnitKind,
    template: required(row, "template"),
    places,
    source: required(row, "source"),
    code: null,
  };
}

function insideOf(above: DemoUnit): DemoUnit[] {
  const templates = fullAgencies.has(above.template) ? ["full", above.template] : [above.template];
  return table("structures")
    .filter((row) => templates.includes(required(row, "template")) && above.kind !== "WARD")
    .map((row) => {
      const template = required(row, "template");
      const ownPlace = `${template}/${required(row, "key")}`;
      const general = !fullAgencies.has(template) || template === "inspektorat";
      const wide = general ? [] : [required(row, "kind") === "SUBDIVISION" ? "section" : "division"];
      const parent = required(row, "parent");
      return unit(row, `${above.key}/${parent}`.replace(/\/$/, ""), [ownPlace, ...wide], `${above.key}/`);
    });
}

/** Kecamatan and kelurahan by their Kemendagri codes; only those named by the row have staff in the demo. */
function districts(row: Row, regionCode: string): DemoUnit[] {
  const staffed = required(row, "name").split(" ");
  const source = required(row, "source");
  const of = (parent: string): readonly Row[] => table("regions").filter((place) => place["parent"] === parent);
  return of(regionCode).flatMap((district) => {
    const code = required(district, "code");
    const hasStaff = staffed.includes(code);
    const above: DemoUnit = {
      key: code,
      parent: "root",
      name: `Kecamatan ${required(district, "name")}`,
      kind: "DISTRICT",
      template: hasStaff ? "district" : "",
      places: hasStaff ? ["district"] : [],
      source,
      code,
    };
    const wards = of(code)
      .filter((ward) => ward["kind"] === "kelurahan")
      .map((ward, at): DemoUnit => {
        const wardCode = required(ward, "code");
        const places = hasStaff && at < 2 ? ["ward"] : [];
        const name = `Kelurahan ${required(ward, "name")}`;
        return { key: wardCode, parent: code, name, kind: "WARD", template: "", places, source, code: wardCode };
      });
    return [above, ...insideOf(above), ...wards];
  });
}

function unitsOf(tenant: DemoTenant): DemoUnit[] {
  return table("units")
    .filter((row) => row["tenant"] === tenant.key)
    .flatMap((row) => {
      if (row["key"] === "@districts") return districts(row, tenant.regionCode ?? "");
      const template = required(row, "template");
      const isAgency = row["kind"] === "AGENCY" && template !== "inspektorat";
      const places = [template, ...(isAgency ? ["agency"] : []), ...(row["key"] === "setwan" ? ["setwan"] : [])];
      const top = unit(row, blank(required(row, "parent")), places);
      return [top, ...insideOf(top)];
    });
}

/** Name of the office a unit belongs to: the nearest agency, district, secretariat or service unit. */
export function officeOf(units: ReadonlyMap<string, DemoUnit>, key: string): string {
  const inner = new Set<OrgUnitKind>(["DIVISION", "SUBDIVISION"]);
  for (let at = units.get(key); at !== undefined; at = at.parent === null ? undefined : units.get(at.parent)) {
    if (!inner.has(at.kind)) return at.name;
  }
  return "";
}

/** Bare name of a place: `Talawi` of `Kecamatan Talawi`. */
export const placeOf = (name: string): string => name.replace(/^(Kecamatan|Kelurahan) /, "");

/** Builds units and posts of a tenant from the tables. */
export function structureOf(tenant: DemoTenant): DemoStructure {
  const units = unitsOf(tenant);
  const byKey = new Map(units.map((candidate) => [candidate.key, candidate]));
  const posts: DemoPost[] = [
    {
      ...{ key: "root:regional", unit: "root", title: tenant.headTitle, type: "SENIOR_LEADER", level: null },
      ...{ echelon: null, headsUnit: tenant.regionCode !== null, superior: null, family: "", share: 0 },
    },
  ];
  const headOf = new Map<string, string>();
  for (const candidate of units) {
    const rows = table("posts").filter((row) => candidate.places.includes(required(row, "place")));
    const ordered = [...rows].sort((a, b) => Number(b["heads"] === "yes") - Number(a["heads"] === "yes"));
    const seen = new Set<string>();
    for (const row of ordered) {
      const headsUnit = row["heads"] === "yes";
      if (headsUnit && headOf.has(candidate.key)) continue;
      const title = required(row, "title")
        .replace("{unit}", candidate.name)
        .replace("{office}", officeOf(byKey, candidate.key))
        .replace("{place}", placeOf(candidate.name));
      if (seen.has(title)) continue;
      seen.add(title);
      const key = `${candidate.key}:${headsUnit ? "head" : title}`;
      if (headsUnit) headOf.set(candidate.key, key);
      posts.push({
        key,
        unit: candidate.key,
        title,
        type: required(row, "type") as PositionType,
        level: blank(required(row, "level")) as FunctionalLevel | null,
        echelon: blank(required(row, "echelon")),
        headsUnit,
        superior: superiorOf(byKey, headOf, candidate, key),
        family: required(row, "family"),
        share: Number(required(row, "share")) || 0,
      });
    }
  }
  return { units, posts };
}

/** The post above: the head of the own unit, else of the units above; below the region it is the Sekda. */
function superiorOf(
  units: ReadonlyMap<string, DemoUnit>,
  headOf: ReadonlyMap<string, string>,
  own: DemoUnit,
  key: string,
): string {
  for (let at: DemoUnit | undefined = own; at !== undefined; at = units.get(at.parent ?? "")) {
    const head = headOf.get(at.key);
    if (head !== undefined && head !== key) return head;
  }
  const secretary = headOf.get("setda");
  return secretary !== undefined && secretary !== key ? secretary : "root:regional";
}
