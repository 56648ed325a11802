import { show } from "../../violations";
import { Condition } from "./condition";

/** Whether a revision is a full commit: the one kind that always names the same files. */
export const isCommit = (revision: unknown) => typeof revision === "string" && /^[0-9a-f]{40}$/.test(revision);

export const remoteCode: readonly Condition[] = [
  {
    rule: "remote-code-unpinned",
    operands: ["trust", "revision"],
    applies: ({ trust, revision }) => trust === true && !isCommit(revision),
    message: ({ revision }) =>
      `is true, and revision (${show(revision ?? "not set")}) is not a commit: anyone who can push to the model's repository can run code on your GPUs. Pin revision to a commit of 40 digits`,
  },
  {
    rule: "remote-code",
    operands: ["trust"],
    applies: ({ trust }) => trust === true,
    message: () => "is true: code from the model's repository runs on the GPUs",
  },
  {
    rule: "unpinned-revision",
    operands: ["revision"],
    applies: ({ revision }) => !isCommit(revision),
    message: ({ revision }) => {
      const found = revision === undefined ? "is not set" : `is ${show(revision)}, which is not a commit`;
      return `${found}: what runs may change without a plan`;
    },
  },
];
