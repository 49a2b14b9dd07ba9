/** Names of resources for sentences such as "Tidak ada %{name}". */
export const resourceNames = {
  orgUnits: { id: { one: "Unit", many: "Unit" }, en: { one: "Unit", many: "Units" } },
  positions: { id: { one: "Jabatan", many: "Jabatan" }, en: { one: "Position", many: "Positions" } },
  employees: { id: { one: "Pegawai", many: "Pegawai" }, en: { one: "Employee", many: "Employees" } },
  policies: { id: { one: "Kebijakan", many: "Kebijakan" }, en: { one: "Policy", many: "Policies" } },
  cycles: { id: { one: "Siklus", many: "Siklus" }, en: { one: "Cycle", many: "Cycles" } },
  roleAssignments: { id: { one: "Peran", many: "Peran" }, en: { one: "Role", many: "Roles" } },
  delegations: { id: { one: "Pelimpahan", many: "Pelimpahan" }, en: { one: "Delegation", many: "Delegations" } },
  auditTrail: { id: { one: "Jejak audit", many: "Jejak audit" }, en: { one: "Audit trail", many: "Audit trail" } },
  contracts: { id: { one: "Kontrak", many: "Kontrak" }, en: { one: "Contract", many: "Contracts" } },
  unitAgreements: {
    id: { one: "Perjanjian kinerja", many: "Perjanjian kinerja" },
    en: { one: "Performance agreement", many: "Performance agreements" },
  },
  consultations: { id: { one: "Konsultasi", many: "Konsultasi" }, en: { one: "Consultation", many: "Consultations" } },
  indicatorEntries: { id: { one: "Indikator", many: "Indikator" }, en: { one: "Indicator", many: "Indicators" } },
  jobDuties: {
    id: { one: "Tugas pokok", many: "Tugas pokok" },
    en: { one: "Tasks of a post", many: "Tasks of posts" },
  },
  evaluations: { id: { one: "Evaluasi", many: "Evaluasi" }, en: { one: "Evaluation", many: "Evaluations" } },
} as const;

/** react-admin's table of resource names in one language. */
export function resourceMessages(language: "id" | "en") {
  return Object.fromEntries(
    Object.entries(resourceNames).map(([resource, names]) => {
      const { one, many } = names[language];
      return [resource, { name: `${one} |||| ${many}` }];
    }),
  );
}
