import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { asksToSignIn } from "./linkCheck.rules.ts";
import { openLinkProbe } from "./linkProbe.ts";
import { isPublicAddress } from "./publicAddress.ts";

const at = "2026-10-05T02:00:00.000Z";
const asked: string[] = [];
const server = createServer(({ url = "" }, response) => {
  asked.push(url);
  const elsewhere: Record<string, string> = {
    "/awan": "https://169.254.169.254/latest/meta-data/iam/security-credentials/",
    "/mesin-ini": `http://127.0.0.1:${(server.address() as AddressInfo).port}/rahasia`,
    "/masuk-dulu": "https://akun.example/login?lanjut=x",
    "/putar": "/putar",
    "/pindah": "/ada",
    "/kacau": "https://[bukan-alamat",
  };
  if (url === "/diam") return;
  if (url in elsewhere) return void response.writeHead(302, { location: elsewhere[url] }).end();
  if (url === "/tertutup") return void response.writeHead(403).end();
  if (url === "/besar") return void response.writeHead(200).write("x".repeat(1_000_000));
  response.writeHead(["/ada", "/login?lanjut=x"].includes(url) ? 200 : 404).end();
});
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
let probe: ReturnType<typeof openLinkProbe>;

before(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const hosts = ["https://bukti.example", "https://akun.example"];
  probe = openLinkProbe({ timeout: 300, standIns: new Map(hosts.map((host) => [host, origin()])) });
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const outcome = async (url: string) => (await probe(url, at)).outcome;

describe("trying a link (R-UX-06)", () => {
  it("tells what opens from what asks to sign in and what does not open", async () => {
    assert.deepEqual(await probe("https://bukti.example/ada", at), {
      outcome: "REACHABLE",
      checkedAt: at,
      status: 200,
    });
    assert.equal(await outcome("https://bukti.example/pindah"), "REACHABLE");
    assert.equal(await outcome("https://bukti.example/masuk-dulu"), "NEEDS_SIGN_IN");
    assert.equal(await outcome("https://bukti.example/tertutup"), "NEEDS_SIGN_IN");
    assert.equal(await outcome("https://bukti.example/hilang"), "NOT_REACHABLE");
    assert.equal(await outcome("https://bukti.example/kacau"), "NOT_REACHABLE");
  });

  it("waits neither for ever nor for a large body, and follows no circle", async () => {
    assert.equal(await outcome("https://bukti.example/diam"), "NOT_REACHABLE");
    assert.equal(await outcome("https://bukti.example/besar"), "REACHABLE");
    assert.equal(await outcome("https://bukti.example/putar"), "NOT_REACHABLE");
  });

  it("calls no address inside: named, resolved, or reached by a redirect", async () => {
    asked.length = 0;
    for (const inside of [origin(), "https://localhost", "https://127.0.0.1", "https://[::1]", "https://10.0.0.8"])
      assert.equal(await outcome(`${inside}/rahasia`), "NOT_TESTED", inside);
    assert.equal(await outcome("https://bukti.example/awan"), "NOT_TESTED");
    assert.equal(await outcome("https://bukti.example/mesin-ini"), "NOT_TESTED");
    assert.deepEqual(asked, ["/awan", "/mesin-ini"]);
  });

  it("calls no name of which one address is inside, as a name can have several and change them", async () => {
    const inside = ["10.0.0.8", "127.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.8", "fd00:ec2::254"];
    for (const address of inside) {
      const names: string[] = [];
      const resolve = async (name: string) => {
        names.push(name);
        return [
          { address: "8.8.8.8", family: 4 },
          { address, family: address.includes(":") ? 6 : 4 },
        ];
      };
      const { outcome: found } = await openLinkProbe({ timeout: 300, resolve })("https://dua-wajah.example/x", at);
      assert.deepEqual([found, names], ["NOT_TESTED", ["dua-wajah.example"]], address);
    }
    const numbers = ["https://2130706433", "https://0x7f.1", "https://017700000001", "https://[::ffff:7f00:1]"];
    for (const url of numbers) assert.equal(await outcome(`${url}/rahasia`), "NOT_TESTED", url);
  });

  it("calls https on its own port alone, without names and passwords", async () => {
    for (const url of ["http://8.8.8.8", "https://8.8.8.8:8443", "https://a:b@8.8.8.8", "ftp://8.8.8.8", "bukan"])
      assert.equal(await outcome(url), "NOT_TESTED", url);
  });
});

describe("public addresses", () => {
  it("are none of this machine, private, link-local, shared, reserved, multicast or mapped ones", () => {
    const inside =
      "0.0.0.0 10.1.2.3 100.64.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 fe80::1 fd00:ec2::254 fc00::1 64:ff9b::a00:1 2001:db8::1 2002:a00:1:: ff02::1 bukan";
    for (const address of inside.split(" ")) assert.equal(isPublicAddress(address), false, address);
    for (const address of ["8.8.8.8", "103.10.66.1", "172.32.0.1", "2404:6800:4003::1", "2606:4700::1111"])
      assert.equal(isPublicAddress(address), true, address);
  });
});

describe("sign-in pages", () => {
  it("are known by host or path, and a page about them is none", () => {
    const signIn = (url: string) => asksToSignIn(new URL(url));
    assert.ok(signIn("https://accounts.google.com/v3/x") && signIn("https://sso.go.id/login.php"));
    assert.ok(!signIn("https://contoh.go.id/berita/masuknya-investasi"));
  });
});
