import { accessToken } from "./access/signIn.ts";
import { capaianAuthProvider } from "./access/authProvider.ts";
import { viewerMemory } from "./access/viewer.ts";
import { graphqlClient } from "./dataProvider/client.ts";
import { announceConflict } from "./dataProvider/conflicts.ts";
import { capaianDataProvider } from "./dataProvider/dataProvider.ts";
import { ViewerDocument } from "./generated/operations.ts";
import { currentLanguage } from "./i18n/language.ts";
import { resources } from "./resources.ts";

const client = graphqlClient({ accessToken, language: currentLanguage });

/** The panel's data provider. */
export const dataProvider = capaianDataProvider(client, resources, announceConflict);

/** The signed-in viewer, asked once. */
export const viewer = viewerMemory(async () => (await dataProvider.ask(ViewerDocument, {})).viewer);

/** The panel's auth provider. */
export const authProvider = capaianAuthProvider(resources, viewer);
