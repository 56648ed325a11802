// The part of SARIF 2.1.0 that a report is made of, from the standard's text. Not the whole schema of OASIS, whose terms
// do not let it be copied in here; whatever a report holds beside this fails.

const object = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: "array", items });
const text = { type: "string", minLength: 1 };
const message = object({ text });
const level = { enum: ["none", "note", "warning", "error"] };

const rule = object({
  id: text,
  shortDescription: message,
  fullDescription: message,
  helpUri: { type: "string", pattern: "^https://" },
  defaultConfiguration: object({ level }),
});

const location = object(
  {
    physicalLocation: object({
      artifactLocation: object({ uri: { type: "string", pattern: "^[^\\s\\\\]+$" } }),
      region: object({ startLine: { type: "integer", minimum: 1 } }),
    }),
    logicalLocations: list(object({ fullyQualifiedName: text, kind: text })),
  },
  ["physicalLocation"],
);

const result = object(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: 0 },
    level,
    message,
    locations: { ...list(location), minItems: 1 },
    partialFingerprints: { type: "object", additionalProperties: text },
    suppressions: list(object({ kind: { enum: ["inSource", "external"] }, justification: text })),
  },
  ["ruleId", "message", "locations"],
);

const notification = object({ level, message, locations: { ...list(location), minItems: 1 } });

const invocation = object({
  executionSuccessful: { type: "boolean" },
  toolExecutionNotifications: list(notification),
});

export const sarifFragment = object({
  $schema: { type: "string" },
  version: { const: "2.1.0" },
  runs: list(
    object(
      {
        tool: object({
          driver: object({ name: text, semanticVersion: text, informationUri: text, rules: list(rule) }),
        }),
        invocations: list(invocation),
        results: list(result),
      },
      ["tool", "results"],
    ),
  ),
});
