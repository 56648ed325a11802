// What CDKTF's HCL mode prints in a way that Terraform refuses. Proven by test/e2e/hcl-output.test.ts.

// biome-ignore lint/suspicious/noExplicitAny: CDKTF gives the trees of its HCL mode no type
type Printed = any;

/**
 * Nested attributes as values: CDKTF prints them as blocks, and drops what is overridden inside of them.
 * @param plain the same resource in CDKTF's JSON, overrides included
 */
export function withValues(printed: Printed, plain: Printed, names: readonly string[]): Printed {
  const values = elementsOf(plain)[0] ?? {};
  for (const attributes of elementsOf(printed)) {
    for (const name of names.filter((name) => values[name] !== undefined)) {
      attributes[name] = { value: values[name], isBlock: false, type: "any", storageClassType: "any" };
    }
  }
  return printed;
}

/** Conditions of a resource or data source as blocks: CDKTF prints them as a list. */
export function withConditionBlocks(printed: Printed): Printed {
  for (const element of elementsOf(printed)) {
    if (!element.lifecycle) continue;
    const value = { ...element.lifecycle };
    for (const name of ["precondition", "postcondition"]) {
      if (value[name]) value[name] = { value: value[name], isBlock: true, type: "list", storageClassType: "object" };
    }
    element.lifecycle = { value, isBlock: true };
  }
  return printed;
}

/** Text of several lines on one: CDKTF prints a heredoc, which adds a line break. And it leaves backslashes bare. */
export function withQuotedText(printed: Printed, name: string): Printed {
  for (const attributes of elementsOf(printed)) {
    const text: unknown = attributes[name]?.value;
    // a template by hand has quotes of its own
    if (typeof text !== "string" || /\$\{(?!TfToken\[)/.test(text)) continue;
    const value = text.replace(/[\\"\n\r]/g, (character) => JSON.stringify(character).slice(1, -1));
    attributes[name] = { ...attributes[name], value };
  }
  return printed;
}

/** The resource or data source of `{ resource: { type: { id: … } } }`; none where it was moved. */
function elementsOf(printed: Printed): Printed[] {
  const [named] = Object.values(printed.resource ?? printed.data ?? {}) as Printed[];
  return Object.values(named ?? {});
}
