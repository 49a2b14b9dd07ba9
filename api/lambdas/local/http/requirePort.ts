import { once } from "node:events";
import { createServer } from "node:net";
import { LocalStartError } from "../startError.ts";

/**
 * Makes sure that a port is free before anything slow begins.
 *
 * @throws LocalStartError when another program uses it, or when this user may not
 */
export async function requirePort(port: number): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer();
    try {
      server.listen(port, host);
      await once(server, "listening");
      server.close();
      await once(server, "close");
    } catch (failure) {
      const { code } = failure as NodeJS.ErrnoException;
      if (code === "EADDRINUSE") {
        throw new LocalStartError(
          `Porta ${port} sedang dipakai program lain: pilih porta lain, misalnya npm start -- --port ${port + 1}.`,
          `Port ${port} is used by another program: choose another one, for example npm start -- --port ${port + 1}.`,
        );
      }
      if (code === "EACCES") {
        throw new LocalStartError(
          `Porta ${port} memerlukan hak khusus: pilih porta di atas 1023, misalnya npm start -- --port 4000.`,
          `Port ${port} needs special rights: choose one above 1023, for example npm start -- --port 4000.`,
        );
      }
      // A machine without IPv6 is no obstacle.
      if (host === "127.0.0.1") throw failure;
    }
  }
}
