import { IConstruct } from "constructs";
import { IAiModel, ModelReadiness } from "./model-readiness";
import { isUnknown } from "./validation/tokens";

/** The model's own readiness for a port. The first call creates it; later calls return the same construct. */
export function readinessOf(model: IAiModel, portName?: string): ModelReadiness {
  const id = constructId(model, portName);
  const existing = model.node.tryFindChild(id);
  return (existing as ModelReadiness | undefined) ?? new ModelReadiness(model, id, { model, portName });
}

/** Port names that are tokens, by model, in the order of the calls. */
const tokenNames = new WeakMap<IConstruct, string[]>();

/**
 * Users' states contain these ids. An id never contains the text of a token: CDKTF numbers tokens anew in each run,
 * and Terraform would replace the readiness at each apply.
 */
function constructId(model: IConstruct, portName?: string): string {
  if (portName === undefined) return "when-running";
  if (!isUnknown(portName)) return `when-running-${portName}`;
  const names = tokenNames.get(model) ?? [];
  tokenNames.set(model, names);
  if (!names.includes(portName)) names.push(portName);
  return `when-running-unknown-${names.indexOf(portName) + 1}`; // no port's name is that long: no two ids are the same
}
