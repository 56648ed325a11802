import { VERSION } from "../../schema/version.generated";

/** The header `x-emulator` of every answer. */
export const SERVER_NAME = `northflank-emulator/${VERSION}`;
