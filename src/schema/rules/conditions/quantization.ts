import { Condition } from "./condition";

export const quantization: readonly Condition[] = [
  {
    rule: "quantization-with-bfloat16",
    operands: ["quantization", "dataType"],
    applies: ({ quantization, dataType }) =>
      (quantization === "awq" || quantization === "gptq") && dataType === "bfloat16",
    message: ({ quantization }) =>
      `is ${quantization} with dataType bfloat16, but its kernels are made for float16: use float16 or auto`,
  },
  {
    rule: "quantization-int4",
    operands: ["quantization"],
    applies: ({ quantization }) => quantization === "int4",
    message: () => "is int4, which is not a method of vLLM; Northflank may translate it",
  },
  {
    rule: "kv-cache-e5m2-with-fp8",
    operands: ["kv", "quantization"],
    applies: ({ kv, quantization }) => kv === "fp8_e5m2" && quantization === "fp8",
    message: () => 'must not be "fp8_e5m2" with quantization "fp8": vLLM refuses it; use "fp8_e4m3"',
  },
];
