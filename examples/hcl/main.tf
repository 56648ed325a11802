terraform {
  required_providers {
    northflank = {
      source  = "registry.terraform.io/northflank-community/northflank"
      version = "~> 0.1"
    }
  }
}

provider "northflank" {}

variable "project_id" {
  type    = string
  default = "default-project"
}

resource "northflank_llm_model_deployment" "qwen" {
  project_id = var.project_id
  name       = "Qwen3 8B from HCL"

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

data "northflank_llm_model_deployment" "same" {
  project_id              = var.project_id
  llm_model_deployment_id = northflank_llm_model_deployment.qwen.id
}

output "status" {
  value = data.northflank_llm_model_deployment.same.status
}

output "url" {
  value = northflank_llm_model_deployment.qwen.urls["http"]
}
