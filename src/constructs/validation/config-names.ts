import { flatPath, flatPropertyAt } from "../../schema/flat-properties";
import { MISSPELT_IN_HCL } from "../../schema/rules/conditions/condition";
import { Violation } from "../../schema/violations";

// In whose words violations are reported: those of the API's JSON, or those of the flat properties.

export interface ConfigNames {
  /** All of it. */
  readonly whole: string;
  path(path: Violation["path"]): Violation["path"];
  message(violation: Violation): string;
}

/** For `LlmModelDeployment`, whose configuration has the API's own names. */
export const API_NAMES: ConfigNames = {
  whole: "the configuration",
  path: (path) => path,
  message: ({ message }) => message,
};

/** API names that a message may contain, where the property has another one. */
const WORDS: { readonly [apiName: string]: string } = {
  gpuType: "gpu",
  storageSize: "storage",
  shmSize: "sharedMemory",
};
const ANY_WORD = new RegExp(`\\b(${Object.keys(WORDS).join("|")})\\b`, "g");

/** For `AiModel`. */
export const FLAT_NAMES: ConfigNames = {
  whole: "the properties",
  path: flatPath,
  message: ({ path, message }) => {
    // what the user has written stays as it is
    const [rule = "", ...got] = message.split(/(?=, got )/);
    const inWords = rule.replace(ANY_WORD, (name) => WORDS[name] ?? name).replace(` ${MISSPELT_IN_HCL}`, "");
    // a size has its unit
    const isSize = flatPropertyAt(path)?.valueClass === "Size";
    return [isSize ? inWords.replace(/[:;] if gigabytes are meant, write \d+$/, "") : inWords, ...got].join("");
  },
};
