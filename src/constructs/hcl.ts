// What CDKTF's HCL mode prints in a way that Terraform refuses. Proven by test/e2e/hcl-output.test.ts.

// biome-ignore lint/suspicious/noExplicitAny: CDKTF gives the trees of its HCL mode no type
type Printed = any;

/** Nested attributes as values: CDKTF prints them as blocks. */
export function withValues(printed: Printed, attributes: Printed, names: readonly string[]): Printed {
  for (const name of names) {
    if (attributes[name] === undefined) continue;
    printed[name] = { value: attributes[name], isBlock: false, type: "any", storageClassType: "any" };
  }
  return printed;
}

/** Conditions of a resource as blocks: CDKTF prints them as a list. */
export function withConditionBlocks(printed: Printed): Printed {
  const [named] = Object.values(printed.resource ?? {}) as Printed[];
  for (const resource of Object.values(named ?? {}) as Printed[]) {
    if (!resource.lifecycle) continue;
    const value = { ...resource.lifecycle };
    for (const name of ["precondition", "postcondition"]) {
      if (value[name]) value[name] = { value: value[name], isBlock: true, type: "list", storageClassType: "object" };
    }
    resource.lifecycle = { value, isBlock: true };
  }
  return printed;
}
