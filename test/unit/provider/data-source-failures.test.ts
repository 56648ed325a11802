import { Deployment } from "../../../src/northflank/client";
import { Page } from "../../../src/northflank/read-answer";
import { LlmModelDeploymentDataSource } from "../../../src/provider/data-sources/llm-model-deployment";
import { LlmModelDeploymentsDataSource } from "../../../src/provider/data-sources/llm-model-deployments";
import { complete, connectionTo, fakeClient, inTurn, itemOf, muteLog, refused } from "./resource/fixtures";

muteLog();

const notFound = refused(404);
const context = { signal: new AbortController().signal };

/** What the single data source says, in a project that exists or not. */
async function single(argument: { id: string } | { name: string }, isProjectThere: boolean) {
  const { client } = fakeClient({
    get: inTurn<Deployment>(notFound),
    list: isProjectThere ? inTurn([itemOf({ id: "other", name: "Other" })]) : inTurn<Deployment[]>(notFound),
  });
  const page: Page = { items: [], hasNextPage: false };
  const listPage = isProjectThere ? async () => page : inTurn<Page>(notFound);
  const source = new LlmModelDeploymentDataSource(connectionTo({ ...client, listPage } as never));
  const config = complete(source.schema.attributes as never, { project_id: "demo", ...argument });
  const { result, diagnostics } = await source.read(config, context);
  expect(result).toBeNull();
  return diagnostics;
}

const byId = { id: "chat" };
const byName = { name: "Chat" };

test.each([byId, byName])("the data source says that the model is missing: %j", async (argument) => {
  const [told, ...others] = await single(argument, true);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ severity: "error", path: Object.keys(argument) });
  expect(told?.detail).toMatch(/Project "demo" has no AI model .*\n\nError code: NF_MODEL_NOT_FOUND/s);
});

test.each([byId, byName])("the data source says that the project is missing: %j", async (argument) => {
  const [told, ...others] = await single(argument, false);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ severity: "error", summary: 'Project "demo" not found', path: ["project_id"] });
  expect(told?.detail).toMatch(/Check project_id and team_id.*NF_NOT_FOUND/s);
  expect(told?.detail).not.toContain("state rm");
});

test("the data source of many models says that the project is missing", async () => {
  const { client } = fakeClient({ list: inTurn<Deployment[]>(notFound) });
  const source = new LlmModelDeploymentsDataSource(connectionTo(client, "us"));
  const config = complete(source.schema.attributes as never, { project_id: "demo" });
  const { result, diagnostics } = await source.read(config, context);
  expect(result).toBeNull();
  expect(diagnostics).toMatchObject([{ severity: "error", summary: 'Project "demo" not found', path: ["project_id"] }]);
  expect(diagnostics[0]?.detail).toContain('There is no project "demo" in team "us"');
  expect(diagnostics[0]?.detail).not.toContain("state rm");
});
