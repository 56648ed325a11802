import { RawState } from "../gen/tfplugin6";

/** The JSON text of a stored state or identity; empty when Terraform has stored none. */
export function storedJson(stored: RawState | undefined): string {
  return stored ? Buffer.from(stored.json).toString("utf8") : "";
}
