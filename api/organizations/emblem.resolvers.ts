import type { EmblemCompleteInput, EmblemRemoveInput, EmblemUploadInput } from "../generated/schema.ts";
import { uploadSeconds } from "../evidence/evidenceFiles.ts";
import type { Context } from "../graphql/context.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import { secondsLater } from "../kernel/calendar.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { announceEmblem, emblemKey, pendingEmblemKey, removeEmblem, takeEmblem } from "./emblem.rules.ts";
import type { Emblem as Stored, Organization as Record } from "./organization.rules.ts";
import { readPicture } from "./readPicture.ts";

const answer = (refused: Refused) => payload<"organization", Record>("organization", { refused });

async function emblemUploadBegin(_: unknown, { input }: { input: EmblemUploadInput }, context: Context) {
  const announced = announceEmblem(input);
  if (isRefused(announced)) return { form: null, userErrors: userErrors(announced) };
  const { organizationId } = context.actor;
  const key = pendingEmblemKey(organizationId, announced.file.sha256);
  const signed = await context.outside.files().signedUpload({ ...announced.file, key });
  return { form: { ...signed, expiresAt: secondsLater(context.session.at, uploadSeconds) }, userErrors: [] };
}

/** Reads what arrived and takes it; see `takeEmblem` for what is refused, beside UPLOAD_MISSING and UPLOAD_DIFFERS. */
async function emblemUploadComplete(_: unknown, { input }: { input: EmblemCompleteInput }, context: Context) {
  const { version, ...told } = input;
  const announced = announceEmblem(told);
  if (isRefused(announced)) return answer(announced);
  const { organizationId } = context.actor;
  const { sha256, size, contentType } = announced.file;
  const [pending, kept] = [pendingEmblemKey(organizationId, sha256), emblemKey(organizationId, sha256)];
  const files = context.outside.files();
  const waiting = await files.arrived(pending);
  // A picture that was taken before, or a run that was cut off after the move, is found where it is kept.
  const arrived = waiting ?? (await files.arrived(kept));
  if (arrived === undefined) return answer(refuse("UPLOAD_MISSING", "sha256"));
  if (arrived.size !== size || arrived.sha256 !== sha256 || arrived.contentType !== contentType)
    return answer(refuse("UPLOAD_DIFFERS", "sha256"));
  const picture = readPicture(await files.read(waiting === undefined ? kept : pending));
  const decide = (organization: Record) => takeEmblem(organization, announced.file, picture, context.session.at);
  const own = await context.stores.organizations.own();
  if (waiting !== undefined && !isRefused(decide(own))) await files.keep(pending, kept, contentType);
  return payload("organization", await context.stores.organizations.change(version, "emblemUploadComplete", decide));
}

async function emblemRemove(_: unknown, { input }: { input: EmblemRemoveInput }, context: Context) {
  return payload(
    "organization",
    await context.stores.organizations.change(input.version, "emblemRemove", removeEmblem),
  );
}

/** The emblem with whose it is: its place in the bucket follows from both. */
type Parent = Stored & { readonly organizationId: string };

const Organization = {
  emblem: ({ id, emblem }: Record): Parent | null => (emblem ? { ...emblem, organizationId: id } : null),
};

const Emblem = {
  async picture({ organizationId, sha256, contentType }: Parent, _: unknown, context: Context): Promise<string> {
    const bytes = await context.outside.files().read(emblemKey(organizationId, sha256));
    return `data:${contentType};base64,${bytes.toString("base64")}`;
  },
};

/** The emblem on printed forms: sent, checked in, shown, taken away. */
export const emblemResolvers = {
  Mutation: { emblemUploadBegin, emblemUploadComplete, emblemRemove },
  Organization,
  Emblem,
};
