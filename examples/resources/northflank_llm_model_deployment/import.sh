# project_id/id
terraform import northflank_llm_model_deployment.qwen default-project/qwen3-8b
# team_id/project_id/id, for the token of an organisation:
#   terraform import northflank_llm_model_deployment.qwen research/default-project/qwen3-8b
