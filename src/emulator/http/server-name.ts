import { VERSION } from "../../schema/version.generated";

/** Every answer bears it. */
export const SERVER_NAME = `northflank-emulator/${VERSION}`;
