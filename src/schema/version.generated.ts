// Generated from src/schema by `npm run generate`. Do not edit.

/** Version of the package, of the provider plugin in it, and of what the bindings require. */
export const VERSION = "0.1.0";
