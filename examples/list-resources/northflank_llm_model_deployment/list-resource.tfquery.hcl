list "northflank_llm_model_deployment" "all" {
  provider = northflank

  config {
    project_id = "default-project"
  }
}
