import { Construct } from "constructs";
import { ModelReadiness } from "./model-readiness";
import { IServedModel } from "./served-model";

/** The model's own gate for a port, made by the first who asks. */
export function gateOf(model: Construct & IServedModel, portName?: string): ModelReadiness {
  const id = portName === undefined ? "when-running" : `when-running-${portName}`;
  const present = model.node.tryFindChild(id);
  return (present as ModelReadiness | undefined) ?? new ModelReadiness(model, id, { model, portName });
}
