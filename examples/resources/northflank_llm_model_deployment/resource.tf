resource "northflank_llm_model_deployment" "qwen" {
  project_id = "default-project"
  name       = "Qwen3 8B"

  # Anyone can reach a public port: the API has no authentication for it.
  ports = [{
    name          = "http"
    internal_port = 8000
    protocol      = "HTTP"
    public        = true
  }]

  spec = {
    type = "custom"
    configuration = {
      name   = "Qwen/Qwen3-8B"
      engine = "vllm"
      node_configuration = {
        gpu = {
          enabled       = true
          configuration = { gpu_type = "l4-24", gpu_count = 1 }
        }
        storage = { storage_class = "nvme", storage_size = 40960 }
      }
      architecture = {
        type = "aggregated"
        worker_config = {
          replicas               = 1
          gpu_memory_utilization = 0.9
          sequence_length_config = { max_model_length = 8192 }
        }
      }
    }
  }
}

output "url" {
  value = northflank_llm_model_deployment.qwen.urls["http"]
}
