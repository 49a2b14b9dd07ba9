import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};
const worthCompressing = /^(text|application\/(json|manifest|wasm)|image\/svg|font\/ttf)/;

const compressors = {
  br: (data: Buffer) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (data: Buffer) => promisify(gzip)(data),
};

/** Serves the files of one folder. */
export type StaticFiles = {
  /** @returns false, with nothing written, when the folder has no such file */
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
};

/**
 * Serves a built folder as a content network does: compressed, hashed files for ever (a bundler's `name-HASH.js`
 * never changes), everything else asked for again each time.
 */
export function staticFiles(folder: string): StaticFiles {
  const compressed = new Map<string, Promise<Buffer>>();

  async function serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const file = fileIn(folder, path);
    const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || !found?.isFile()) return false;
    const type = types[extname(file)] ?? "application/octet-stream";
    const etag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    const headers = {
      "content-type": type,
      "cache-control":
        /[-.][\w-]{8,}\.\w+$/.test(file) && extname(file) !== ".html"
          ? "public, max-age=31536000, immutable"
          : "no-cache",
      "x-content-type-options": "nosniff",
      etag,
      vary: "accept-encoding",
    };
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    const encoding = worthCompressing.test(type) ? acceptedEncoding(request) : undefined;
    const data = await (encoding ? compressedFile(file, etag, encoding) : readFile(file));
    response.writeHead(200, {
      ...headers,
      ...(encoding && { "content-encoding": encoding }),
      "content-length": data.length,
    });
    response.end(request.method === "HEAD" ? undefined : data);
    return true;
  }

  function compressedFile(file: string, etag: string, encoding: keyof typeof compressors): Promise<Buffer> {
    const key = `${encoding} ${etag} ${file}`;
    let data = compressed.get(key);
    if (!data) {
      data = readFile(file).then(compressors[encoding]);
      compressed.set(key, data);
    }
    return data;
  }

  return { serve };
}

/** The file a path means; undefined when it would lie outside of the folder or cannot be a path. */
function fileIn(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(path)));
    return file.startsWith(normalize(folder) + sep) && !file.includes("\0") ? file : undefined;
  } catch {
    return undefined;
  }
}

function acceptedEncoding(request: IncomingMessage): keyof typeof compressors | undefined {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}
