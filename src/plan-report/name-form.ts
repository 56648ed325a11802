import { inCamelCase, inSnakeCase } from "../schema/names";

// The report writes names of arguments as its reader writes them: HCL has Terraform's names, constructs have the API's.

interface Planned {
  /** Only the plan of a CDKTF app has one. */
  readonly stack?: string;
}

/** Converts the names in a text of our own. Text in quotes is a value, and stays. */
export type NameForm = (text: string) => string;

export const nameFormOf = ({ stack }: Planned): NameForm => (stack === undefined ? inSnakeCase : inCamelCase);
