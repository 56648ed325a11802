import { ApiClient } from "@northflank/js-client";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { startEmulator } from "./emulator";
import { officialClient } from "./official-client";

// The API that the vendor's client judges: the emulator, or, when it is asked for by its name and with a token, the
// real one. The switch is one of its own, for what the suite makes there is billed.

const SWITCH = "NORTHFLANK_JUDGE_REAL_API";
export const judgesRealApi = process.env[SWITCH] === "1";

/** For cases that need an emulator's control, or more than a real account should bear. */
export const emulatorTest = judgesRealApi ? test.skip : test;

export interface JudgedApi {
  readonly client: ApiClient;
  /** The same with another token. */
  as(token: string): Promise<ApiClient>;
  readonly url: string;
  readonly token: string;
  /** Exists, and is there to be used. */
  readonly projectId: string;
  close(): Promise<void>;
}

export async function judgedApi(options: EmulatorOptions = {}): Promise<JudgedApi> {
  if (judgesRealApi) return realApi();
  const { url, close } = await startEmulator(options);
  return { ...(await at(url, "nf-emulator-admin")), projectId: "default-project", close };
}

async function realApi(): Promise<JudgedApi> {
  const { NORTHFLANK_API_TOKEN: token, NORTHFLANK_BASE_URL: url, NORTHFLANK_PROJECT_ID: projectId } = process.env;
  if (!token || !projectId)
    throw new Error(`${SWITCH}=1 needs NORTHFLANK_API_TOKEN and NORTHFLANK_PROJECT_ID, of a project to throw away`);
  return { ...(await at(url || "https://api.northflank.com", token)), projectId, close: async () => undefined };
}

async function at(url: string, token: string) {
  return { url, token, client: await officialClient(url, token), as: (other: string) => officialClient(url, other) };
}
