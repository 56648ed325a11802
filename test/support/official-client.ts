import { ApiClient, ApiClientInMemoryContextProvider } from "@northflank/js-client";

/** The vendor's own client, pointed at the emulator. */
export async function officialClient(host: string, token = "nf-emulator-admin"): Promise<ApiClient> {
  const contexts = new ApiClientInMemoryContextProvider();
  await contexts.addContext({ name: "test", token, host });
  return new ApiClient(contexts);
}

/** What the API has in a project, as the vendor's client sees it. */
export async function modelsAt(url: string, projectId = "default-project") {
  const { data } = await (await officialClient(url)).list.llmModelDeployments({ parameters: { projectId } });
  return data?.llmModelDeployments;
}
