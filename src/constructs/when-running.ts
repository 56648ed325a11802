import { Construct } from "constructs";
import { IServedModel, ModelReadiness } from "./model-readiness";
import { isUnknown } from "./validation/tokens";

/** The model's own gate for a port, made by the first who asks. */
export function gateOf(model: Construct & IServedModel, portName?: string): ModelReadiness {
  const id = idOf(model, portName);
  const present = model.node.tryFindChild(id);
  return (present as ModelReadiness | undefined) ?? new ModelReadiness(model, id, { model, portName });
}

/** Port names that only Terraform knows, by model, in the order in which they were asked for. */
const unknownNames = new WeakMap<Construct, string[]>();

/** CDKTF numbers its tokens anew in each run: a number of theirs in an id would replace the gate. */
function idOf(model: Construct, portName?: string): string {
  if (portName === undefined) return "when-running";
  if (!isUnknown(portName)) return `when-running-${portName}`;
  const names = unknownNames.get(model) ?? [];
  unknownNames.set(model, names);
  if (!names.includes(portName)) names.push(portName);
  return `when-running-unknown-${names.indexOf(portName) + 1}`; // longer than any port's name
}
