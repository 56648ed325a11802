import { PrecomputedReplies } from "../protocol/provider";

/** Empty when the plugin runs from its source. The build replaces this file by one with the replies. */
export const precomputedReplies: PrecomputedReplies = {};
