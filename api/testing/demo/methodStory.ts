import { attendanceItem } from "../../attendance/attendance.store.ts";
import { countAttendance, notCounted } from "../../attendance/attendance.rules.ts";
import { dailyLogItem } from "../../dailyLogs/dailyLog.store.ts";
import { writeLog } from "../../dailyLogs/dailyLog.rules.ts";
import { decideLog } from "../../dailyLogs/dailyLogDecision.rules.ts";
import { innovationItems } from "../../innovations/innovation.store.ts";
import { decideInnovation, writeInnovation } from "../../innovations/innovation.rules.ts";
import { linkInnovation } from "../../innovations/innovationLink.rules.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import type { Cast } from "./contractStory.ts";
import { lastWorkingDays, momentsIn } from "./moments.ts";
import type { MethodOrder } from "./methodOrder.ts";
import { observationStory } from "./observationStory.ts";

const doings = [
  ["Memeriksa kelengkapan berkas permohonan", "berkas", 6, 18],
  ["Melayani pemohon di loket", "pemohon", 8, 25],
  ["Menyusun bahan laporan bulanan", "halaman", 2, 8],
  ["Memutakhirkan data pada aplikasi", "data", 10, 60],
  ["Rapat koordinasi dengan bidang terkait", "rapat", 1, 2],
] as const;

function logs(order: MethodOrder, chronicle: Chronicle): Item[] {
  const { contract, cycle, cast, today } = order;
  const random = order.random.fork("log");
  // Some write every day, some forget, some never begin: the rater's week shows all of it.
  const diligence = random.pick([0, 0.5, 0.9, 1]);
  const begins = contract.startsOn ?? `${cycle.year}-01-01`;
  return lastWorkingDays(today, 6).flatMap((day, back) => {
    if (!random.chance(diligence) || day < begins) return [];
    const moments = momentsIn(order.zone, random);
    const [description, unit, least, most] = random.pick(doings);
    const result = contract.results.length === 0 ? null : random.pick(contract.results).id;
    const submitted = back > 0 || random.chance(0.5);
    const at = moments.on(day);
    const typed = { day, result, description, quantity: String(random.between(least, most)), unit };
    const step = { parties: new Set(["EMPLOYEE"] as const), name: cast.employee.name, contract, cycle };
    const id = chronicle.newId("dailyLog");
    let log = chronicle.change(
      undefined,
      writeLog(undefined, typed, submitted, { ...step, today: day, at, lateBefore: day }, id),
      { action: "dailyLogsSave", by: cast.employee, at },
    );
    if (submitted && back > 2) {
      const decidedAt = moments.on(day);
      const deciding = { parties: new Set(["RATER"] as const), name: cast.rater.name, employeeId: contract.raterId };
      const back2 = random.chance(0.1);
      const why = back2 ? "Sebutkan berkas layanan yang mana" : null;
      const decided = decideLog(log, back2 ? "RETURN" : "APPROVE", why, { ...deciding, at: decidedAt });
      log = chronicle.change(log, decided, { action: "dailyLogsDecide", by: cast.rater, at: decidedAt });
    }
    return [dailyLogItem(log)];
  });
}

const novelties = [
  ["Antrean daring lewat pesan singkat", "Pemohon memilih jam datang, loket tahu siapa yang datang berikutnya"],
  ["Klinik berkas keliling", "Petugas memeriksa berkas di kelurahan sebelum pemohon datang ke kantor"],
  ["Papan status layanan", "Setiap permohonan dapat dilihat sampai di meja siapa"],
] as const;

function innovations(order: MethodOrder, chronicle: Chronicle): Item[] {
  const { contract, cast, today } = order;
  const random = order.random.fork("innovation");
  if (!random.chance(0.08)) return [];
  const [title, whatIsNew] = random.pick(novelties);
  // What it changed is known after three quarters: until then people tell of last year's.
  const thisYear = today.slice(0, 4);
  const year = today > `${thisYear}-09-30` ? thisYear : String(Number(thisYear) - 1);
  const before = random.between(74, 82);
  const self = { employeeId: contract.employeeId, name: contract.employeeName };
  const at = momentsIn(order.zone, random);
  const step = { parties: new Set(["EMPLOYEE"] as const), ...self, today, at: at.on(today) };
  const { organizationId, unitId, unitName, unitPath } = contract;
  const place = { id: chronicle.newId("innovation"), organizationId, unitId, unitName, unitPath, authors: [self] };
  const content = {
    ...{ title, whatIsNew, startedOn: `${year}-03-02` },
    adoptions: [{ who: unitName, people: random.between(4, 20), since: `${year}-03-02` }],
    measures: [
      {
        ...{ name: "Indeks kepuasan masyarakat", kind: "SATISFACTION_INDEX" as const, higherIsBetter: true },
        before: {
          value: `${before}.${random.between(0, 9)}`,
          day: `${year}-01-31`,
          source: "SKM triwulan IV tahun lalu",
        },
        after: { value: `${before + random.between(3, 8)}`, day: `${year}-09-30`, source: "SKM triwulan III" },
      },
    ],
  };
  const by = (who: Cast[keyof Cast], action: string) => ({ action, by: who, at: at.on(today) });
  let made = chronicle.change(undefined, writeInnovation(place, content, step), by(cast.employee, "innovationSave"));
  const linked = linkInnovation(made, contract, contract.results[0]?.id, step);
  made = chronicle.change(made, linked, by(cast.employee, "innovationLink"));
  const admin = { ...step, parties: new Set(["TENANT_ADMIN"] as const), employeeId: undefined, name: cast.admin.name };
  for (const action of ["VERIFY", "ADOPT"] as const) {
    if (!random.chance(0.7)) break;
    made = chronicle.change(made, decideInnovation(made, action, null, admin), by(cast.admin, "innovationDecide"));
  }
  return [...innovationItems(made)];
}

/** Two months of presence; the same for every tenant, since no method uses it (SWL-07). */
function presence(order: MethodOrder, chronicle: Chronicle): Item[] {
  const { contract, cast, today } = order;
  const random = order.random.fork("presence");
  const { organizationId, employeeId, employeeName, unitPath } = contract;
  const [year = "", month = ""] = today.split("-");
  return [1, 2].flatMap((back) => {
    const at = Number(month) - back;
    if (at < 1) return [];
    const key = `${year}-${String(at).padStart(2, "0")}`;
    const absent = random.pick([0, 0, 0, 1, 2]);
    const figures = {
      workingDays: 21,
      presentDays: 21 - absent,
      absentDays: absent,
      lateMinutes: random.between(0, 90),
    };
    const empty = notCounted({ employeeId, month: key }, { organizationId, employeeName, unitPath });
    const counted = countAttendance(empty, { month: key, ...figures, source: "Mesin presensi" }, today);
    const when = momentsIn(order.zone, random).on(today);
    return [
      attendanceItem(chronicle.change(undefined, counted, { action: "attendanceImport", by: cast.admin, at: when })),
    ];
  });
}

/** Everything beside the core on one contract, by the rules and only by the methods of its policy (R-MIX-01). */
export function methodStory(order: MethodOrder, chronicle: Chronicle): Item[] {
  const { methods } = order;
  return [
    ...(methods.includes("PROCESS") ? logs(order, chronicle) : []),
    ...(methods.includes("OBSERVATION") ? observationStory(order, chronicle) : []),
    ...(methods.includes("INNOVATION") ? innovations(order, chronicle) : []),
    ...presence(order, chronicle),
  ];
}
