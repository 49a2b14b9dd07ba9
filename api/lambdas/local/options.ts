import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { LocalStartError } from "./startError.ts";

/** What the command line asked for. */
export type LocalOptions = {
  port: number;
  /** Calendar day the world runs as of, `YYYY-MM-DD`; undefined means the real one. */
  today: string | undefined;
  /** Begin with new demo data. */
  fresh: boolean;
  /** Folder where everything is kept, absolute. */
  data: string;
  help: boolean;
};

/** Printed by `--help`. */
export const helpText = `Capaian di satu komputer / Capaian on one machine

  npm start -- [pilihan/options]

  --port NOMOR      porta HTTP, semula 4000 / HTTP port, 4000 by default
  --today TANGGAL   jalankan seolah-olah hari ini tanggal itu / run as of that day (YYYY-MM-DD)
  --fresh           buang data demo dan mulai dari awal / drop the demo data and begin anew
  --data FOLDER     tempat data disimpan, semula .data / where data is kept, .data by default
  --help            tampilkan ini / show this

Ctrl-C menghentikan semuanya / stops everything.`;

/**
 * Reads the command line.
 *
 * @throws LocalStartError for an unknown flag, a port outside 1-65535, or a day that does not exist
 */
export function readOptions(args: string[]): LocalOptions {
  const { port, today, fresh, data, help } = parse(args);
  const portNumber = Number(port);
  if (!/^\d+$/.test(port) || portNumber < 1 || portNumber > 65_535) {
    throw new LocalStartError(
      `Porta "${port}" tidak dapat dipakai: beri angka 1 sampai 65535, misalnya --port 4001.`,
      `Port "${port}" cannot be used: give a number from 1 to 65535, for example --port 4001.`,
    );
  }
  if (today !== undefined && !isDay(today)) {
    throw new LocalStartError(
      `Tanggal "${today}" tidak ada: tulis sebagai TAHUN-BULAN-HARI, misalnya --today 2026-11-22.`,
      `There is no day "${today}": write YEAR-MONTH-DAY, for example --today 2026-11-22.`,
    );
  }
  return { port: portNumber, today, fresh, data: resolve(data), help };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "4000" },
        today: { type: "string" },
        fresh: { type: "boolean", default: false },
        data: { type: "string", default: ".data" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new LocalStartError(
      `Pilihan tidak dikenal (${problem}): lihat npm start -- --help.`,
      `Unknown option (${problem}): see npm start -- --help.`,
      { cause },
    );
  }
}

/** True for a day of the calendar written as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
