data "northflank_llm_model_deployments" "running" {
  project_id = "default-project"
  name_regex = "^Qwen"
  status     = "running"
}

output "hosts" {
  value = [for model in data.northflank_llm_model_deployments.running.deployments : model.dns.base]
}
