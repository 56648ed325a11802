import { FAILURES } from "../../src/provider/failures/catalogue";

/** The page of error codes, to which every coded diagnostic links. */
export function errors(): string {
  const sections = Object.entries(FAILURES).map(
    ([code, { when, exists, next }]) =>
      `## ${code}\n\n**When it appears.** ${when}\n\n**What exists then.** ${exists}\n\n**What to do.** ${next}\n`,
  );
  return `${FRONT_MATTER}\n${INTRODUCTION}\n\n${sections.join("\n")}`;
}

const FRONT_MATTER = `---
page_title: "Error codes of the Northflank provider"
subcategory: ""
---

<!-- Generated from src/provider/failures/catalogue.ts by \`npm run generate\`. Do not edit. -->
`;

const INTRODUCTION = `# Error codes of the provider

An error or a warning of the provider ends with its code, such as \`Error code: NF_NAME_TAKEN\`. A code is permanent: it is not renamed, and not used again for something else. A message itself also says which value is meant, and what the API answered.`;
