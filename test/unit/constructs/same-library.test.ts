import * as cdktf from "cdktf";
import { Construct } from "constructs";
import {
  DataNorthflankLlmModelDeployment,
  DataNorthflankLlmModelDeployments,
  LlmModelDeployment,
  ModelReadiness,
  NorthflankProvider,
} from "../../../src";

// An app may contain a second copy of CDKTF, or its fork cdktn. test/e2e/package.test.ts does it with the real cdktn.

const JSII = Symbol.for("jsii.rtti");
const VERSION: string = Reflect.get(cdktf.TerraformStack, JSII).version;

/** Another copy of cdktf, which says of itself that it is another library or version. */
function copyOfCdktf(name = "cdktf", version = VERSION): typeof cdktf {
  let copy = {} as typeof cdktf;
  jest.isolateModules(() => {
    copy = require("cdktf");
  });
  Object.assign(copy.TerraformStack, { [JSII]: { fqn: `${name}.TerraformStack`, version } });
  return copy;
}

const MODEL = {
  projectId: "default-project",
  name: "Qwen3 8B",
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: { configuration: {} },
};

/** Every construct that has a scope, with a valid configuration. */
const CONSTRUCTS: Record<string, (scope: Construct) => unknown> = {
  NorthflankProvider: (scope) => new NorthflankProvider(scope, "it"),
  LlmModelDeployment: (scope) => new LlmModelDeployment(scope, "it", MODEL),
  "LlmModelDeployment.adopt": (scope) => LlmModelDeployment.adopt(scope, "it", "qwen3-8b", MODEL),
  DataNorthflankLlmModelDeployment: (scope) =>
    new DataNorthflankLlmModelDeployment(scope, "it", { projectId: "default-project", name: "Qwen3 8B" }),
  DataNorthflankLlmModelDeployments: (scope) =>
    new DataNorthflankLlmModelDeployments(scope, "it", { projectId: "default-project" }),
  ModelReadiness: (scope) => {
    const model = new LlmModelDeployment(new cdktf.TerraformStack(new cdktf.App(), "ours"), "model", MODEL);
    return new ModelReadiness(scope, "it", { model });
  },
};

test.each(Object.keys(CONSTRUCTS))("%s says what to install when the app is one of cdktn", (name) => {
  const cdktn = copyOfCdktf("cdktn", "0.24.0");
  class MyStack extends cdktn.TerraformStack {}
  const stack = new MyStack(new cdktn.App(), "models");
  const group = new Construct(stack, "group");
  for (const scope of [stack, group]) {
    expect(() => CONSTRUCTS[name]?.(scope)).toThrow(
      new Error(
        `The stack 'models' is a stack of cdktn 0.24.0, but cdktf-provider-northflank has found cdktf ${VERSION} as "cdktf": install one library for both, with \`npm install cdktf@npm:cdktn@0.24.0\``,
      ),
    );
  }
  expect(group.node.children).toEqual([]);
});

test("an app of an older cdktf hears which version to install", () => {
  const older = copyOfCdktf("cdktf", "0.20.12");
  expect(() => new NorthflankProvider(new older.TerraformStack(new older.App(), "models"), "northflank")).toThrow(
    `is a stack of cdktf 0.20.12, but cdktf-provider-northflank has found cdktf ${VERSION} as "cdktf": install one library for both, with \`npm install cdktf@${VERSION}\``,
  );
});

test("a second copy of the same version works, and a readiness in it gets its provider", () => {
  const copy = copyOfCdktf();
  const stack = new copy.TerraformStack(new copy.App(), "models");
  new NorthflankProvider(stack, "northflank");
  const model = new LlmModelDeployment(stack, "model", MODEL);
  new copy.TerraformOutput(stack, "url", { value: model.whenRunning().endpoint, staticId: true });
  const { provider, output } = JSON.parse(copy.Testing.synth(stack, true));
  expect(Object.keys(provider)).toEqual(["northflank", "null"]);
  expect(output.url.value).toMatch(/^\$\{null_resource\..*\.triggers\.endpoint}$/);
});
