import {
  to = northflank_llm_model_deployment.qwen
  id = "default-project/qwen3-8b"
}
