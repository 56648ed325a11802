import { NorthflankProvider } from "../../../../src/provider/provider";
import { RESOURCE_TYPE } from "../../../../src/schema/names";
import { objectWith } from "../../../support/provider-calls";

const resource = new NorthflankProvider().resources[RESOURCE_TYPE];

function errorsAt(path: readonly string[], value: string | readonly string[]) {
  const config = objectWith(resource?.schema.attributes ?? {}, path, value) as { [name: string]: never };
  return (resource?.validateConfig(config) ?? []).filter(({ path: at }) => at?.[0] === path[0]);
}

test("an error in an element of a set names the set, because Terraform sorts the elements", () => {
  const [error] = errorsAt(["tags"], ["zebra", "not a tag"]);
  expect(error).toMatchObject({ summary: "Invalid value of tags", path: ["tags"] });
  expect(error?.detail).toContain("tags: must be");
  expect(error?.detail).toContain('got "not a tag"');
});

test("an error below a nested attribute has the whole path in its text", () => {
  const errors = errorsAt(["spec", "configuration", "engine"], "sglang");
  const error = errors.find(({ summary }) => summary === "Invalid value of spec.configuration.engine");
  expect(error?.detail).toContain("spec.configuration.engine: must be");
});
