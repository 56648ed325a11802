import { DynamicValue } from "./gen/tfplugin6";
import { MsgpackDecoder } from "./msgpack-decoder";
import { CtyType } from "./terraform-schema";
import { valueFromJson } from "./value-from-json";
import { valueFromMsgpack } from "./value-from-msgpack";
import { valueToMsgpack } from "./value-to-msgpack";
import { Value } from "./values";

// The protocol's DynamicValue: a value in MessagePack or JSON, whose meaning depends on its type (WIRE rules).

/** An absent or empty value is null, as Terraform reads it. */
export function decode(encoded: DynamicValue | undefined, type: CtyType): Value {
  if (encoded && encoded.msgpack.length > 0) return valueFromMsgpack(encoded.msgpack, type);
  if (encoded && encoded.json.length > 0) return valueFromJson(encoded.json.toString("utf8"), type, false);
  return null;
}

/** Whether the value is null, without decoding all of it. */
export function isNullValue(encoded: DynamicValue | undefined): boolean {
  if (encoded && encoded.msgpack.length > 0) return new MsgpackDecoder(encoded.msgpack).tryNil();
  return !encoded || encoded.json.length === 0 || encoded.json.toString("utf8").trim() === "null";
}

export function encode(value: Value, type: CtyType): DynamicValue {
  return { msgpack: valueToMsgpack(value, type), json: Buffer.alloc(0) };
}
