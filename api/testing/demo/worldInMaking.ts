import type { Day } from "../../kernel/calendar.ts";
import type { OrganizationId } from "../../kernel/ids.ts";
import type { MadeAgreement } from "./agreementStory.ts";
import type { Parts } from "./casting.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Fate } from "./fates.ts";
import type { DemoPerson } from "./people.ts";
import type { Random } from "./random.ts";
import type { makeRegion } from "./region.ts";
import type { School } from "./schoolCast.ts";
import type { Staff } from "./staff.ts";
import type { DemoStructure, DemoTenant } from "./structure.ts";

/** Everything a region's years are told from. */
export type TenantWorld = {
  readonly tenant: DemoTenant;
  readonly today: Day;
  readonly organizationId: OrganizationId;
  readonly structure: DemoStructure;
  readonly region: ReturnType<typeof makeRegion>;
  readonly staff: Staff;
  readonly people: readonly DemoPerson[];
  readonly fates: ReadonlyMap<string, Fate>;
  readonly agreements: ReadonlyMap<string, MadeAgreement>;
  readonly parts: Parts;
  readonly school: School | undefined;
  readonly transfer:
    { readonly person: DemoPerson; readonly from: string; readonly to: string; readonly on: Day } | undefined;
  readonly chronicle: Chronicle;
  readonly random: Random;
};
