import { decodeJson } from "./decode-json";
import { decodeMsgpack } from "./decode-msgpack";
import { encodeMsgpack } from "./encode-msgpack";
import { DynamicValue } from "./gen/tfplugin6";
import { MsgpackReader } from "./msgpack-reader";
import { CtyType } from "./terraform-schema";
import { Value } from "./values";

// The protocol's DynamicValue: a value in MessagePack or JSON, whose meaning depends on its type (WIRE rules).

/** An absent or empty value is null, as Terraform reads it. */
export function decode(encoded: DynamicValue | undefined, type: CtyType): Value {
  if (encoded && encoded.msgpack.length > 0) return decodeMsgpack(encoded.msgpack, type);
  if (encoded && encoded.json.length > 0) return decodeJson(encoded.json.toString("utf8"), type, false);
  return null;
}

/** Whether the value is null, without decoding all of it. */
export function isNullValue(encoded: DynamicValue | undefined): boolean {
  if (encoded && encoded.msgpack.length > 0) return new MsgpackReader(encoded.msgpack).tryNil();
  return !encoded || encoded.json.length === 0 || encoded.json.toString("utf8").trim() === "null";
}

export function encode(value: Value, type: CtyType): DynamicValue {
  return { msgpack: encodeMsgpack(value, type), json: Buffer.alloc(0) };
}
