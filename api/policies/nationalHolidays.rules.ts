import type { Day } from "../kernel/calendar.ts";

/** A day off for civil servants besides weekends. */
export type Holiday = {
  readonly date: Day;
  /** Hari libur nasional, or cuti bersama, which is non-working for civil servants too (R-CMP-06). */
  readonly kind: "national" | "joint_leave";
  readonly name: string;
};

/**
 * National holidays and cuti bersama 2024-2027 as the annual decisions of three ministers (SKB 3 Menteri) give
 * them: 2024-2026 as two or three public transcriptions agree (2026: SKB Menag 1497/2025), 2027 as announced by
 * Sekretariat Negara ("Inilah SKB 3 Menteri: libur nasional dan cuti bersama 2027").
 * A policy version carries its own copy of the days, so that a later decision never moves an old deadline.
 */
const rows = `
2024-01-01|national|Tahun Baru 2024 Masehi
2024-02-08|national|Isra Mikraj Nabi Muhammad SAW
2024-02-09|joint_leave|Cuti Bersama Tahun Baru Imlek
2024-02-10|national|Tahun Baru Imlek 2575 Kongzili
2024-03-11|national|Hari Suci Nyepi (Tahun Baru Saka 1946)
2024-03-12|joint_leave|Cuti Bersama Hari Suci Nyepi
2024-03-29|national|Wafat Yesus Kristus
2024-03-31|national|Hari Paskah
2024-04-08|joint_leave|Cuti Bersama Idulfitri 1445 H
2024-04-09|joint_leave|Cuti Bersama Idulfitri 1445 H
2024-04-10|national|Hari Raya Idulfitri 1445 H
2024-04-11|national|Hari Raya Idulfitri 1445 H
2024-04-12|joint_leave|Cuti Bersama Idulfitri 1445 H
2024-04-15|joint_leave|Cuti Bersama Idulfitri 1445 H
2024-05-01|national|Hari Buruh Internasional
2024-05-09|national|Kenaikan Yesus Kristus
2024-05-10|joint_leave|Cuti Bersama Kenaikan Yesus Kristus
2024-05-23|national|Hari Raya Waisak 2568 BE
2024-05-24|joint_leave|Cuti Bersama Hari Raya Waisak
2024-06-01|national|Hari Lahir Pancasila
2024-06-17|national|Hari Raya Iduladha 1445 H
2024-06-18|joint_leave|Cuti Bersama Iduladha
2024-07-07|national|Tahun Baru Islam 1446 H
2024-08-17|national|Proklamasi Kemerdekaan
2024-09-16|national|Maulid Nabi Muhammad SAW
2024-12-25|national|Hari Raya Natal
2024-12-26|joint_leave|Cuti Bersama Hari Raya Natal
2025-01-01|national|Tahun Baru 2025 Masehi
2025-01-27|national|Isra Mikraj Nabi Muhammad SAW
2025-01-28|joint_leave|Cuti Bersama Tahun Baru Imlek
2025-01-29|national|Tahun Baru Imlek 2576 Kongzili
2025-03-28|joint_leave|Cuti Bersama Hari Suci Nyepi
2025-03-29|national|Hari Suci Nyepi (Tahun Baru Saka 1947)
2025-03-31|national|Hari Raya Idulfitri 1446 H
2025-04-01|national|Hari Raya Idulfitri 1446 H
2025-04-02|joint_leave|Cuti Bersama Idulfitri 1446 H
2025-04-03|joint_leave|Cuti Bersama Idulfitri 1446 H
2025-04-04|joint_leave|Cuti Bersama Idulfitri 1446 H
2025-04-07|joint_leave|Cuti Bersama Idulfitri 1446 H
2025-04-18|national|Wafat Yesus Kristus
2025-04-20|national|Kebangkitan Yesus Kristus (Paskah)
2025-05-01|national|Hari Buruh Internasional
2025-05-12|national|Hari Raya Waisak 2569 BE
2025-05-13|joint_leave|Cuti Bersama Hari Raya Waisak
2025-05-29|national|Kenaikan Yesus Kristus
2025-05-30|joint_leave|Cuti Bersama Kenaikan Yesus Kristus
2025-06-01|national|Hari Lahir Pancasila
2025-06-06|national|Hari Raya Iduladha 1446 H
2025-06-09|joint_leave|Cuti Bersama Iduladha 1446 H
2025-06-27|national|Tahun Baru Islam 1447 H
2025-08-17|national|Proklamasi Kemerdekaan
2025-09-05|national|Maulid Nabi Muhammad SAW
2025-12-25|national|Hari Raya Natal
2025-12-26|joint_leave|Cuti Bersama Hari Raya Natal
2026-01-01|national|Tahun Baru 2026 Masehi
2026-01-16|national|Isra Mikraj Nabi Muhammad SAW
2026-02-16|joint_leave|Cuti Bersama Tahun Baru Imlek
2026-02-17|national|Tahun Baru Imlek 2577 Kongzili
2026-03-18|joint_leave|Cuti Bersama Hari Suci Nyepi
2026-03-19|national|Hari Suci Nyepi (Tahun Baru Saka 1948)
2026-03-20|joint_leave|Cuti Bersama Idulfitri 1447 H
2026-03-21|national|Hari Raya Idulfitri 1447 H
2026-03-22|national|Hari Raya Idulfitri 1447 H
2026-03-23|joint_leave|Cuti Bersama Idulfitri 1447 H
2026-03-24|joint_leave|Cuti Bersama Idulfitri 1447 H
2026-04-03|national|Wafat Yesus Kristus
2026-04-05|national|Kebangkitan Yesus Kristus (Paskah)
2026-05-01|national|Hari Buruh Internasional
2026-05-14|national|Kenaikan Yesus Kristus
2026-05-15|joint_leave|Cuti Bersama Kenaikan Yesus Kristus
2026-05-27|national|Hari Raya Iduladha 1447 H
2026-05-28|joint_leave|Cuti Bersama Iduladha 1447 H
2026-05-31|national|Hari Raya Waisak 2570 BE
2026-06-01|national|Hari Lahir Pancasila
2026-06-16|national|Tahun Baru Islam 1448 H
2026-08-17|national|Proklamasi Kemerdekaan
2026-08-25|national|Maulid Nabi Muhammad SAW
2026-12-24|joint_leave|Cuti Bersama Hari Raya Natal
2026-12-25|national|Hari Raya Natal
2027-01-01|national|Tahun Baru 2027 Masehi
2027-01-05|national|Isra Mikraj Nabi Muhammad SAW
2027-02-05|joint_leave|Cuti Bersama Tahun Baru Imlek 2578 Kongzili
2027-02-06|national|Tahun Baru Imlek 2578 Kongzili
2027-03-08|national|Hari Suci Nyepi (Tahun Baru Saka 1949)
2027-03-09|joint_leave|Cuti Bersama Idulfitri 1448 H
2027-03-10|national|Idulfitri 1448 H
2027-03-11|national|Idulfitri 1448 H
2027-03-12|joint_leave|Cuti Bersama Idulfitri 1448 H
2027-03-15|joint_leave|Cuti Bersama Idulfitri 1448 H
2027-03-25|joint_leave|Cuti Bersama Wafat Yesus Kristus
2027-03-26|national|Wafat Yesus Kristus
2027-03-28|national|Hari Kebangkitan Yesus Kristus (Paskah)
2027-05-01|national|Hari Buruh Internasional
2027-05-06|national|Kenaikan Yesus Kristus
2027-05-17|national|Iduladha 1448 H
2027-05-18|joint_leave|Cuti Bersama Iduladha 1448 H
2027-05-19|joint_leave|Cuti Bersama Hari Raya Waisak 2571 BE
2027-05-20|national|Hari Raya Waisak 2571 BE
2027-06-01|national|Hari Lahir Pancasila
2027-06-06|national|1 Muharam Tahun Baru Islam 1449 H
2027-08-15|national|Maulid Nabi Muhammad SAW
2027-08-17|national|Proklamasi Kemerdekaan
2027-12-24|joint_leave|Cuti Bersama Natal
2027-12-25|national|Kelahiran Yesus Kristus (Natal)
2027-12-26|national|Isra Mikraj Nabi Muhammad SAW 1449 H
`;

/** All known days off, by date. */
export const nationalHolidays: readonly Holiday[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [date = "", kind = "", name = ""] = row.split("|");
    return { date, kind: kind === "national" ? "national" : "joint_leave", name };
  });
