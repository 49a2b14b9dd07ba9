import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words for the enums of people, units, posts and access: each value in each language, or it does not compile. */
export const peopleLabels = {
  Language: {
    ID: { id: "Bahasa Indonesia", en: "Indonesian" },
    EN: { id: "Bahasa Inggris", en: "English" },
  } satisfies Record<Enums.Language, Label>,
  LineCorrectionStatus: {
    PENDING: { id: "Menunggu keputusan", en: "Waits for a decision" },
    ACCEPTED: { id: "Koreksi diterima", en: "Accepted" },
    REFUSED: { id: "Koreksi ditolak", en: "Refused" },
    WITHDRAWN: { id: "Usulan ditarik", en: "Taken back" },
  } satisfies Record<Enums.LineCorrectionStatus, Label>,
  CorrectionDecision: {
    ACCEPT: { id: "Terima", en: "Accept" },
    REFUSE: { id: "Tolak", en: "Refuse" },
  } satisfies Record<Enums.CorrectionDecision, Label>,
  Party: {
    EMPLOYEE: { id: "Pegawai yang dinilai", en: "The employee" },
    RATER: { id: "Pejabat penilai", en: "The rater" },
    RATER_SUPERIOR: { id: "Atasan pejabat penilai", en: "The rater's superior" },
    TENANT_ADMIN: { id: "Administrator BKPSDM", en: "BKPSDM administrator" },
    PERFORMANCE_OFFICER: { id: "Pengelola kinerja", en: "Performance officer" },
    AUDITOR: { id: "Auditor", en: "Auditor" },
    PLATFORM_ADMIN: { id: "Operator platform", en: "Platform operator" },
    CONSULTED: { id: "Pihak yang dimintai pendapat", en: "Party asked" },
    UNIT_HEAD: { id: "Kepala unit", en: "Head of the unit" },
  } satisfies Record<Enums.Party, Label>,
  IdentityKind: {
    PERSON: { id: "Orang", en: "Person" },
    APPLICATION: { id: "Aplikasi", en: "Application" },
  } satisfies Record<Enums.IdentityKind, Label>,
  Role: {
    TENANT_ADMIN: { id: "Administrator BKPSDM", en: "BKPSDM administrator" },
    PERFORMANCE_OFFICER: { id: "Pengelola kinerja", en: "Performance officer" },
    AUDITOR: { id: "Auditor", en: "Auditor" },
    PLATFORM_ADMIN: { id: "Operator platform", en: "Platform operator" },
  } satisfies Record<Enums.Role, Label>,
  DelegatedAct: {
    CONTRACT: { id: "Langkah kontrak", en: "Contract steps" },
    EVALUATION: { id: "Langkah evaluasi", en: "Evaluation steps" },
    OBJECTION: { id: "Putusan keberatan", en: "Decisions on objections" },
  } satisfies Record<Enums.DelegatedAct, Label>,
  TimeZone: {
    WIB: { id: "WIB (UTC+7)", en: "WIB, western (UTC+7)" },
    WITA: { id: "WITA (UTC+8)", en: "WITA, central (UTC+8)" },
    WIT: { id: "WIT (UTC+9)", en: "WIT, eastern (UTC+9)" },
  } satisfies Record<Enums.TimeZone, Label>,
  OrgUnitKind: {
    REGION: { id: "Pemerintah daerah", en: "Regional government" },
    SECRETARIAT: { id: "Sekretariat", en: "Secretariat" },
    AGENCY: { id: "Perangkat daerah", en: "Agency" },
    DISTRICT: { id: "Kecamatan", en: "District (kecamatan)" },
    WARD: { id: "Kelurahan", en: "Ward (kelurahan)" },
    DIVISION: { id: "Bidang atau bagian", en: "Division" },
    SUBDIVISION: { id: "Subbagian atau seksi", en: "Subdivision" },
    SERVICE_UNIT: { id: "Unit layanan (UPTD)", en: "Service unit (UPTD)" },
  } satisfies Record<Enums.OrgUnitKind, Label>,
  OrgUnitAction: {
    CHANGE: { id: "Ubah atau pindahkan", en: "Change or move" },
    CLOSE: { id: "Tutup unit", en: "Close unit" },
  } satisfies Record<Enums.OrgUnitAction, Label>,
  PositionType: {
    SENIOR_LEADER: { id: "Pimpinan tinggi", en: "Senior leader" },
    ADMINISTRATOR: { id: "Administrator", en: "Administrator" },
    SUPERVISOR: { id: "Pengawas", en: "Supervisor" },
    FUNCTIONAL: { id: "Fungsional", en: "Functional" },
    STAFF: { id: "Pelaksana", en: "Staff" },
  } satisfies Record<Enums.PositionType, Label>,
  FunctionalLevel: {
    BEGINNER: { id: "Pemula", en: "Beginner" },
    SKILLED: { id: "Terampil", en: "Skilled" },
    PROFICIENT: { id: "Mahir", en: "Proficient" },
    OVERSEER: { id: "Penyelia", en: "Overseer" },
    FIRST_EXPERT: { id: "Ahli Pertama", en: "First expert" },
    JUNIOR_EXPERT: { id: "Ahli Muda", en: "Junior expert" },
    SENIOR_EXPERT: { id: "Ahli Madya", en: "Senior expert" },
    PRINCIPAL_EXPERT: { id: "Ahli Utama", en: "Principal expert" },
  } satisfies Record<Enums.FunctionalLevel, Label>,
  PositionAction: {
    UPDATE: { id: "Ubah jabatan", en: "Change position" },
    CLOSE: { id: "Tutup jabatan", en: "Close position" },
  } satisfies Record<Enums.PositionAction, Label>,
  EmploymentStatus: {
    PNS: { id: "PNS", en: "PNS (permanent)" },
    CPNS: { id: "CPNS", en: "CPNS (probation)" },
    PPPK: { id: "PPPK", en: "PPPK (contract)" },
    PPPK_PART_TIME: { id: "PPPK paruh waktu", en: "PPPK (part-time)" },
    NOT_CIVIL_SERVANT: { id: "Pejabat negara/bukan ASN", en: "Official, not a civil servant" },
  } satisfies Record<Enums.EmploymentStatus, Label>,
  IdentifierType: {
    NATIONAL_EMPLOYEE_NUMBER: { id: "NIP / NI PPPK", en: "NIP / NI PPPK" },
    SERVICE_NUMBER: { id: "NRP", en: "Service number (NRP)" },
  } satisfies Record<Enums.IdentifierType, Label>,
  EmployeeAction: {
    UPDATE: { id: "Ubah data pegawai", en: "Change employee data" },
    ADD_IDENTIFIER: { id: "Catat nomor baru", en: "Record a new number" },
    START_ASSIGNMENT: { id: "Beri penugasan", en: "Start an assignment" },
    SET_RATER: { id: "Tetapkan penilai", en: "Set the rater" },
  } satisfies Record<Enums.EmployeeAction, Label>,
  IdentifierWarning: {
    STATUS_MISMATCH: {
      id: "Digit 13–14 tidak sesuai dengan status kepegawaian",
      en: "Digits 13–14 do not fit the employment status",
    },
    APPOINTMENT_AGE: { id: "Umur saat pengangkatan di luar 18–60 tahun", en: "Age at appointment is outside 18–60" },
  } satisfies Record<Enums.IdentifierWarning, Label>,
  AssignmentKind: {
    DEFINITIVE: { id: "Definitif", en: "Definitive" },
    ACTING: { id: "Pelaksana tugas (Plt.)", en: "Acting (Plt.)" },
    DAILY_ACTING: { id: "Pelaksana harian (Plh.)", en: "Daily acting (Plh.)" },
    ADDITIONAL: { id: "Tambahan", en: "Additional" },
  } satisfies Record<Enums.AssignmentKind, Label>,
  ReportingBasis: {
    OVERRIDE: { id: "Ditetapkan khusus", en: "Set explicitly" },
    POSITION: { id: "Pemegang jabatan di atasnya", en: "Holder of the position above" },
    VACANT_POSITION: { id: "Jabatan di atasnya kosong", en: "The position above is vacant" },
    NONE: { id: "Belum ada penilai", en: "No rater found" },
  } satisfies Record<Enums.ReportingBasis, Label>,
};
