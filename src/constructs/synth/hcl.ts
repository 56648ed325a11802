// Corrects output of CDKTF's HCL mode that Terraform rejects. Proven by test/e2e/hcl-output.test.ts.

// biome-ignore lint/suspicious/noExplicitAny: CDKTF has no type for the trees of its HCL mode
type HclTree = any;

/**
 * Prints nested attributes as values: CDKTF prints them as blocks, and drops overrides inside of them.
 * @param json the same resource in CDKTF's JSON, with its overrides
 */
export function withValues(printed: HclTree, json: HclTree, names: readonly string[]): HclTree {
  const values = elementsOf(json)[0] ?? {};
  for (const attributes of elementsOf(printed)) {
    for (const name of names.filter((name) => values[name] !== undefined)) {
      attributes[name] = { value: values[name], isBlock: false, type: "any", storageClassType: "any" };
    }
  }
  return printed;
}

/** Prints the conditions of a resource or data source as blocks: CDKTF prints them as a list. */
export function withConditionBlocks(printed: HclTree): HclTree {
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

/**
 * Prints text as a quoted string on one line: for text of several lines CDKTF prints a heredoc, which adds a line
 * break, and CDKTF does not escape backslashes.
 */
export function withQuotedText(printed: HclTree, name: string): HclTree {
  for (const attributes of elementsOf(printed)) {
    const text: unknown = attributes[name]?.value;
    // a template that the user wrote may contain quotes of its own
    if (typeof text !== "string" || /\$\{(?!TfToken\[)/.test(text)) continue;
    const value = text.replace(/[\\"\n\r]/g, (character) => JSON.stringify(character).slice(1, -1));
    attributes[name] = { ...attributes[name], value };
  }
  return printed;
}

/** The resource or data source in `{ resource: { type: { id: … } } }`; nothing when it was moved. */
function elementsOf(printed: HclTree): HclTree[] {
  const [named] = Object.values(printed.resource ?? printed.data ?? {}) as HclTree[];
  return Object.values(named ?? {});
}
