import {
  to = northflank_llm_model_deployment.qwen
  identity = {
    project_id = "default-project"
    id         = "qwen3-8b"
  }
}
