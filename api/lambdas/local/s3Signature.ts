import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** A request as far as its signature covers it. */
export type SignedRequest = {
  readonly method: string;
  /** Path and query as they came, still encoded. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

/**
 * Whether a presigned link (Signature Version 4 in the query) is what its signer signed and still holds.
 *
 * @returns undefined when it is, else the code S3 refuses it with.
 */
export function refusedSignature(
  { method, url, headers }: SignedRequest,
  secret: string,
  now: Date,
): "AccessDenied" | "SignatureDoesNotMatch" | undefined {
  const [path = "/", query = ""] = url.split("?");
  const pairs = query.split("&").filter((pair) => !pair.startsWith("X-Amz-Signature="));
  const given = new URLSearchParams(query);
  const [date = "", scope = ""] = [given.get("X-Amz-Date") ?? "", given.get("X-Amz-Credential") ?? ""];
  const begun = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  const ends = begun + Number(given.get("X-Amz-Expires")) * 1000;
  if (!(begun <= now.getTime() + 900_000 && now.getTime() <= ends)) return "AccessDenied";

  const signed = given.get("X-Amz-SignedHeaders") ?? "";
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`);
  const canonical = [method, path, pairs.sort().join("&"), lines.join(""), signed, "UNSIGNED-PAYLOAD"].join("\n");
  const [, day = "", region = "", service = ""] = scope.split("/");
  const place = `${day}/${region}/${service}/aws4_request`;
  const digest = createHash("sha256").update(canonical).digest("hex");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const expected = hmac(key, ["AWS4-HMAC-SHA256", date, place, digest].join("\n"));
  const signature = Buffer.from(given.get("X-Amz-Signature") ?? "", "hex");
  const same = signature.length === expected.length && timingSafeEqual(signature, expected);
  return same ? undefined : "SignatureDoesNotMatch";
}
