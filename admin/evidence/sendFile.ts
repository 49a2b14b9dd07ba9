/** A signed request, as the server gives it. */
type Form = { readonly url: string; readonly headers: readonly { readonly name: string; readonly value: string }[] };

/** SHA-256 of a file, 64 hexadecimal digits. */
export async function checksumOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends a file by a signed request and tells how far it is, 0-100. The browser's `fetch` cannot tell that.
 *
 * @throws Error when the connection broke or the bucket turned it away.
 */
export function sendFile(form: Form, file: Blob, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", form.url);
    for (const { name, value } of form.headers) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / Math.max(1, total)) * 100));
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`The bucket answered ${request.status}`));
    request.onerror = () => reject(new Error("The connection broke"));
    request.ontimeout = request.onerror;
    request.timeout = 600_000;
    request.send(file);
  });
}
