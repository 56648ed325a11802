import { ApiClient } from "@northflank/js-client";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { startEmulator } from "./emulator";
import { officialClient } from "./official-client";

// The API that the vendor's client tests: the emulator, or the real API if the environment asks for it. That needs a
// separate variable beside the token, because the models of the tests are billed there.

const SWITCH = "NORTHFLANK_TEST_REAL_API";
export const testsRealApi = process.env[SWITCH] === "1";

/** For cases that need the emulator's control API, or that would strain a real account: skipped only against the real API. */
export const emulatorTest = testsRealApi ? test.skip : test;

export interface ApiUnderTest {
  readonly client: ApiClient;
  /** A client with another token. */
  as(token: string): Promise<ApiClient>;
  readonly url: string;
  readonly token: string;
  /** An existing project that the tests may change. */
  readonly projectId: string;
  close(): Promise<void>;
}

export async function apiUnderTest(options: EmulatorOptions = {}): Promise<ApiUnderTest> {
  if (testsRealApi) return realApi();
  const { url, close } = await startEmulator(options);
  return { ...(await at(url, "nf-emulator-admin")), projectId: "default-project", close };
}

async function realApi(): Promise<ApiUnderTest> {
  const { NORTHFLANK_API_TOKEN: token, NORTHFLANK_BASE_URL: url, NORTHFLANK_PROJECT_ID: projectId } = process.env;
  if (!token || !projectId)
    throw new Error(`${SWITCH}=1 needs NORTHFLANK_API_TOKEN and NORTHFLANK_PROJECT_ID, of a project to throw away`);
  return { ...(await at(url || "https://api.northflank.com", token)), projectId, close: async () => undefined };
}

async function at(url: string, token: string) {
  return { url, token, client: await officialClient(url, token), as: (other: string) => officialClient(url, other) };
}
