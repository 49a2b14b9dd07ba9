import type { DemoApplication, DemoPerson as SignInPerson } from "../../lambdas/local/demoWorld.ts";
import type { Fate } from "./fates.ts";
import type { DemoPerson } from "./people.ts";
import { subjectOf } from "./staff.ts";
import type { DemoTenant } from "./structure.ts";
import type { TenantWorld } from "./worldInMaking.ts";

type Choice = { readonly person: DemoPerson | undefined; readonly roleLabel: string; readonly hint: string };

/** People of a region whom one click signs in as: each part, and the employees whose next step tells something. */
export function signInPeople(
  { tenant, people, parts, school, fates }: Pick<TenantWorld, "tenant" | "people" | "parts" | "school" | "fates">,
  titleOf: (person: DemoPerson) => string,
  raterOf: (person: DemoPerson) => DemoPerson | undefined,
): SignInPerson[] {
  const taken = new Set([...Object.values(parts), ...Object.values(school ?? {})].map((person) => person.key));
  const someone = (fits: (fate: Fate) => boolean): DemoPerson | undefined => {
    const found = people.find((person) => {
      const fate = fates.get(person.key);
      return !taken.has(person.key) && fate !== undefined && fits(fate);
    });
    if (found !== undefined) taken.add(found.key);
    return found;
  };
  const drafting = someone((fate) => fate.contract === "DRAFT");
  const draftRater = drafting === undefined ? undefined : raterOf(drafting);
  const delivered = someone((fate) => fate.contract === "ACTIVE" && fate.focus === "DELIVERED");
  const rater = delivered === undefined ? undefined : raterOf(delivered);
  const above = [rater, rater === undefined ? undefined : raterOf(rater)];
  const notTaken = (person: DemoPerson | undefined): DemoPerson | undefined => {
    if (person === undefined || taken.has(person.key) || person.key === draftRater?.key) return undefined;
    taken.add(person.key);
    return person;
  };
  const choices: Choice[] = [
    {
      person: parts.admin,
      roleLabel: tenant.regionCode === null ? "Administrator" : "Administrator BKPSDM",
      hint: "Mengelola pegawai, unit, kebijakan, siklus, dan akses",
    },
    { person: parts.officer, roleLabel: "Pengelola kinerja", hint: "Memantau unitnya: kontrak, evaluasi, dan cakupan" },
    { person: parts.auditor, roleLabel: "Auditor", hint: "Membaca semuanya, memeriksa riwayat dan buku besar" },
    {
      person: parts.head,
      roleLabel: "Pimpinan, pejabat penilai",
      hint: "Menilai para bawahan dan memegang kontraknya sendiri",
    },
    {
      person: parts.middle,
      roleLabel: "Pejabat penilai",
      hint: "Menilai tim kecil; sebagian laporan menunggu penilaian",
    },
    {
      person: drafting,
      roleLabel: "Pegawai",
      hint: "Punya rancangan kontrak yang belum diajukan",
    },
    {
      // Both sides of one contract can be walked: who drafts it, and who sets it.
      person: draftRater !== undefined && !taken.has(draftRater.key) ? draftRater : undefined,
      roleLabel: "Pejabat penilai",
      hint: `Akan menerima rancangan kontrak ${drafting?.name ?? ""}`,
    },
    {
      person: someone((fate) => fate.contract === "RETURNED"),
      roleLabel: "Pegawai",
      hint: "Kontraknya dikembalikan dengan alasan",
    },
    {
      person: someone((fate) => fate.contract === "ACTIVE" && fate.focus === "FINAL" && fate.running === "OPEN"),
      roleLabel: "Pegawai",
      hint: "Kontrak aktif; periode berjalan menunggu realisasi dan laporan diri",
    },
    {
      person: delivered,
      roleLabel: "Pegawai",
      hint: "Hasil penilaian sudah diserahkan dan menunggu dibaca",
    },
    {
      // An objection can be walked: who files it, who rated, and who decides.
      person: notTaken(above[0]),
      roleLabel: "Pejabat penilai",
      hint: `Menyerahkan hasil kepada ${delivered?.name ?? ""}`,
    },
    {
      person: notTaken(above[1]),
      roleLabel: "Atasan pejabat penilai",
      hint: `Memutus keberatan bila ${delivered?.name ?? ""} mengajukannya`,
    },
    {
      person: someone((fate) => fate.contract === "ACTIVE" && fate.focus === "RETURNED"),
      roleLabel: "Pegawai",
      hint: "Laporan dirinya dikembalikan untuk dilengkapi",
    },
    {
      person: school?.headmaster,
      roleLabel: "Kepala sekolah, pengamat",
      hint: `Mengamati kelas ${school?.teacher.name ?? ""}, persiapannya sudah disepakati`,
    },
    {
      person: school?.teacher,
      roleLabel: "Guru",
      hint: "Kelasnya akan diamati; nanti membaca umpan balik dan menanggapinya",
    },
  ];
  return choices.flatMap(({ person, roleLabel, hint }) =>
    person === undefined
      ? []
      : [
          {
            subject: subjectOf(person),
            name: person.name,
            organizationName: tenant.name,
            roleLabel,
            positionTitle: titleOf(person),
            hint,
          },
        ],
  );
}

/** The application of a region that reads results with client credentials. */
export function signInApplication(tenant: DemoTenant, clientSecret: string, suffix = ""): DemoApplication {
  const clientId = `aplikasi-${tenant.key}${suffix}`;
  return { clientId, clientSecret, subject: clientId, name: `Portal data ${tenant.shortName}` };
}
