import { PreparedReplies } from "../protocol/provider";

/** None when run from its source: the build puts those of the plugin here. */
export const preparedReplies: PreparedReplies = {};
