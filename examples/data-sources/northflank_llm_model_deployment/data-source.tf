data "northflank_llm_model_deployment" "by_id" {
  project_id = "default-project"
  id         = "qwen3-8b"
}

data "northflank_llm_model_deployment" "by_name" {
  project_id = "default-project"
  name       = "Qwen3 8B"
}

output "status" {
  value = data.northflank_llm_model_deployment.by_id.status
}

output "url" {
  value = data.northflank_llm_model_deployment.by_name.urls["http"]
}
