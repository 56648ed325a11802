terraform {
  required_providers {
    northflank = {
      source  = "registry.terraform.io/northflank-community/northflank"
      version = "~> 0.1"
    }
  }
}

# The API token comes from the environment variable NORTHFLANK_API_TOKEN.
provider "northflank" {}
