import { ObjectValue, UNKNOWN } from "../../../../src/protocol/values";
import { planDeployment, protectionErrors } from "../../../../src/provider/resource/plan";
import { configOf, modelOf, NO_PRIVATE_STATE, plannedOf, stateAfter } from "./fixtures";

const prior = stateAfter();

describe("a protected deployment", () => {
  const protectedOne = stateAfter(configOf({ deletion_protection: true }));
  const plan = (changes: ObjectValue) =>
    planDeployment(
      protectedOne,
      configOf({ deletion_protection: true, ...changes }),
      null,
      NO_PRIVATE_STATE,
    ).diagnostics.filter(({ severity }) => severity === "error");

  test("is not destroyed, and the user is told how to lift the protection", () => {
    const [told] = protectionErrors(protectedOne, "destroyed");
    expect(told).toMatchObject({ severity: "error", path: ["deletion_protection"] });
    expect(told?.summary).toContain("destroyed");
    expect(told?.detail).toMatch(/"qwen-chat".*deletion_protection = false and apply that first/);
  });

  test("is not replaced", () => {
    expect(plan({ project_id: "other" })).toMatchObject([{ severity: "error", path: ["deletion_protection"] }]);
  });

  test("is not replaced by the very plan that lifts the protection", () => {
    expect(plan({ project_id: "other", deletion_protection: false })).toHaveLength(1);
  });

  test("may change in place, and lose its protection", () => {
    expect(plan({ description: "x" })).toEqual([]);
    expect(plan({ deletion_protection: false })).toEqual([]);
  });

  test("is one whose state says so: without a word there is no protection", () => {
    expect(protectionErrors(prior, "destroyed")).toEqual([]);
    expect(protectionErrors({ ...prior, deletion_protection: null }, "destroyed")).toEqual([]);
  });
});

describe("a plan warns", () => {
  const volume = (storage: ObjectValue) =>
    configOf({
      spec: {
        type: "custom",
        configuration: modelOf({ node_configuration: { gpu: null, storage: { shm_size: null, ...storage } } }),
      },
    });
  const stored = { storage_class: "nvme", storage_size: 2000, access_mode: "ReadWriteMany" };
  const before = plannedOf(stateAfter(), volume(stored));
  const warnings = (prior: ObjectValue | null, config: ObjectValue) =>
    planDeployment(prior, config, null, NO_PRIVATE_STATE)
      .diagnostics.filter(({ severity }) => severity === "warning")
      .map(({ path }) => (path ?? []).at(-1));

  test("of what is doubtful, as long as something changes", () => {
    expect(warnings(null, configOf())).toEqual(["ports"]);
    expect(warnings(stateAfter(), configOf({ description: "x" }))).toEqual(["ports"]);
    expect(warnings(stateAfter(), configOf())).toEqual([]);
  });

  test.each([
    ["shrinks", { storage_size: 1500 }, ["storage_size"]],
    ["changes its class", { storage_class: "ssd" }, ["storage_class"]],
    ["grows", { storage_size: 3000 }, []],
    ["gets a size that is not known yet", { storage_size: UNKNOWN }, []],
  ])("of a volume that %s only where it may have to be replaced", (_, changes, expected) => {
    expect(warnings(before, volume({ ...stored, ...changes })).filter((name) => name !== "ports")).toEqual(expected);
  });
});
