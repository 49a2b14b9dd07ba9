import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HttpError } from "ra-core";
import { RefusedError, formErrors, saidErrors } from "./refusals.ts";
import { serverError } from "./serverError.ts";

const refusal = (field: string[], message: string) => ({ code: "REQUIRED" as const, field, message, whoCan: [] });

describe("refusals in a form", () => {
  it("stand at their fields, however deep", () => {
    assert.deepEqual(formErrors([refusal(["results", "0", "weight"], "A"), refusal(["results", "1", "title"], "B")]), {
      results: { 0: { weight: "A" }, 1: { title: "B" } },
    });
  });

  it("stand above the buttons when they concern the whole, and share a place when they share a field", () => {
    assert.deepEqual(formErrors([refusal([], "A"), refusal(["name"], "B"), refusal(["name"], "C")]), {
      root: { serverError: "A" },
      name: "B C",
    });
  });
});

describe("refusals in a dialog", () => {
  it("are said above the buttons when their field is not on screen", () => {
    assert.deepEqual(saidErrors([refusal(["id"], "A"), refusal(["to"], "B")], ["id", "version"]), {
      root: { serverError: "A" },
      to: "B",
    });
  });
});

describe("errors of the server", () => {
  it("become one kind with a status and words for people", () => {
    const graphQLErrors = [{ message: "secret detail", extensions: { code: "FORBIDDEN", requestId: "req-1" } }];
    const error = serverError(new HttpError("x", 200, { graphQLErrors }));
    assert.equal(error.status, 403);
    assert.equal(error.message, "errors.FORBIDDEN");
    assert.equal(error.body.requestId, "req-1");
  });

  it("are INTERNAL when the code is not known to the panel", () => {
    assert.equal(
      serverError({ graphQLErrors: [{ message: "", extensions: { code: "NEW" } }] }).message,
      "errors.INTERNAL",
    );
  });

  it("let refusals through untouched, also when the client wrapped them", () => {
    const refused = new RefusedError([refusal(["name"], "A")]);
    assert.equal(serverError(refused), refused);
    assert.equal(serverError(new HttpError("wrapped", 200, refused)), refused);
  });

  it("tell a lost connection from an answer", () => {
    assert.equal(serverError(new HttpError("Failed to fetch", 0)).message, "errors.UNREACHABLE");
  });
});
