import { show } from "./violations";

// Names of repositories as Hugging Face allows them: `organisation/model`, or the name alone of a few old models.

const PART = /^(?!-|\.)[A-Za-z0-9._-]{1,96}(?<!-|\.|\.git)$/;
const FORM = "which no repository of Hugging Face can have as its name (organisation/model)";
/** Longer texts are no names: searching a proposal in them is not worth the time. */
const LONGEST = 500;

/** Why no repository has this name, with the name that may be meant; undefined if one can have it. */
export function repositoryProblem(name: string): string | undefined {
  if (isPossible(name)) return undefined;
  const proposal = name.length > LONGEST ? undefined : likelyName(name);
  return proposal === undefined ? `${FORM}${adviceFor(name)}` : `${FORM}; did you mean ${proposal}?`;
}

function isPossible(name: string): boolean {
  const parts = name.split("/");
  return parts.length <= 2 && parts.every((part) => PART.test(part) && !/--|\.\./.test(part));
}

function likelyName(name: string): string | undefined {
  if (isPossible(name.trim())) return show(name.trim());
  const path = withoutHost(name.trim().replace(/\\/g, "/"));
  const { repository, revision } = splitRevision(path);
  const likely = repository
    .replace(/^models--(.+?)--(.+)$/, "$1/$2") // a folder of the cache
    .replace(/:[^/]*$/, "")
    .replace(/\.git$/, "")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, "-");
  // Without an organisation, the rest of a text that is not a name is seldom a model.
  if (!likely.includes("/") || !isPossible(likely)) return undefined;
  return revision ? `${show(likely)} with revision ${show(revision)}` : show(likely);
}

function withoutHost(text: string): string {
  const path = text.replace(/^(hf:\/\/|(https?:\/\/)?(www\.)?(huggingface\.co|hf\.co)\/)/i, "");
  return path.replace(/[?#].*$/s, "").replace(/^\/+|\/+$/g, "");
}

/** `organisation/model@main`, or `organisation/model/tree/main`, the page of a branch. */
function splitRevision(path: string): { readonly repository: string; readonly revision?: string } {
  const [, repository, revision] =
    /^([^@]+)@([^@]+)$/.exec(path) ??
    /^(?:models\/)?([^/]+\/[^/]+)\/(?:tree|blob|resolve|commit)\/([^/]+)/.exec(path) ??
    [];
  return repository && revision ? { repository, revision } : { repository: path };
}

function adviceFor(name: string): string {
  if (name.trim() === "") return ', such as "Qwen/Qwen3-8B"';
  if (/^[\w.-]+:[\w.-]+$/.test(name)) {
    return ': it looks like a name of Ollama; write the repository of the model, such as "meta-llama/Llama-3.1-8B-Instruct"';
  }
  return ', such as "Qwen/Qwen3-8B"';
}
