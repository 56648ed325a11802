export const HEADER = "// Generated from src/schema by `npm run generate`. Do not edit.";
