import { repositoryProblem } from "../../../src/schema/repository-name";

test.each([
  "Qwen/Qwen3-8B",
  "gpt2",
  "meta-llama/Llama-3.1-8B-Instruct",
  "org_1/model.v2_x",
  "_org/m_",
  `o/${"m".repeat(96)}`,
])("%s can be a repository", (name) => {
  expect(repositoryProblem(name)).toBeUndefined();
});

test.each([
  ["https://huggingface.co/Qwen/Qwen3-8B", '"Qwen/Qwen3-8B"'],
  ["http://www.huggingface.co/Qwen/Qwen3-8B/", '"Qwen/Qwen3-8B"'],
  ["huggingface.co/Qwen/Qwen3-8B?library=vllm#deploy", '"Qwen/Qwen3-8B"'],
  ["https://huggingface.co/Qwen/Qwen3-8B/tree/main", '"Qwen/Qwen3-8B" with revision "main"'],
  ["https://huggingface.co/Qwen/Qwen3-8B.git", '"Qwen/Qwen3-8B"'],
  ["hf.co/bartowski/Llama-GGUF:Q4_K_M", '"bartowski/Llama-GGUF"'],
  ["hf://Qwen/Qwen3-8B", '"Qwen/Qwen3-8B"'],
  ["Qwen/Qwen3-8B ", '"Qwen/Qwen3-8B"'],
  ["\tgpt2\n", '"gpt2"'],
  ["\u00a0Qwen/Qwen3-8B", '"Qwen/Qwen3-8B"'],
  ["Qwen / Qwen3 8B", '"Qwen/Qwen3-8B"'],
  ["Qwen\\Qwen3-8B", '"Qwen/Qwen3-8B"'],
  ["/Qwen/Qwen3-8B", '"Qwen/Qwen3-8B"'],
  ["Qwen/Qwen3-8B/", '"Qwen/Qwen3-8B"'],
  ["Qwen/Qwen3-8B:latest", '"Qwen/Qwen3-8B"'],
  ["org/m@rev", '"org/m" with revision "rev"'],
  ["models--Qwen--Qwen3-8B", '"Qwen/Qwen3-8B"'],
])("%j is refused with what may be meant", (name, meant) => {
  expect(repositoryProblem(name)).toBe(
    `which no repository of Hugging Face can have as its name (organisation/model); did you mean ${meant}?`,
  );
});

test.each([
  ["", ', such as "Qwen/Qwen3-8B"'],
  ["  ", ', such as "Qwen/Qwen3-8B"'],
  ["llama3.1:8b", ": it looks like a name of Ollama; write the repository of the model"],
  ["a/b/c", ', such as "Qwen/Qwen3-8B"'],
  ["../m", ', such as "Qwen/Qwen3-8B"'],
  ["org/-m", ', such as "Qwen/Qwen3-8B"'],
  ["org/m--x", ', such as "Qwen/Qwen3-8B"'],
  ["https://example.com/models/m.bin", ', such as "Qwen/Qwen3-8B"'],
  ["s3://bucket/m", ', such as "Qwen/Qwen3-8B"'],
  [`o/${"m".repeat(97)}`, ', such as "Qwen/Qwen3-8B"'],
  ["x ".repeat(10_000), ', such as "Qwen/Qwen3-8B"'],
])("%.30j is refused with an example", (name, advice) => {
  expect(repositoryProblem(name)).toContain(`(organisation/model)${advice}`);
});
