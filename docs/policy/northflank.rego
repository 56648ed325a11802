# The rules of `northflank-ai plan-report` for conftest and Open Policy Agent, on the output of
# `terraform show -json <plan file>`. data.allow lists the findings that are meant:
# {"allow": ["public-port:<address>", "cost-increase"]}. Ids and levels are those of docs/guides/rules.md.
package main

import rego.v1

# List prices in US cents for an hour of one GPU, and the numbers that a node can have, of Northflank's own cloud.
gpus := {
	"l4-24": {"cents": 80, "counts": {1, 2, 4, 8}},
	"a100-40": {"cents": 142, "counts": {1, 2, 4, 8}},
	"a100-80": {"cents": 176, "counts": {1, 2, 4, 8}},
	"h100-80": {"cents": 274, "counts": {1, 2, 4, 8}},
	"rtx_pro_6000-96": {"cents": 300, "counts": {8}},
	"h200-141": {"cents": 314, "counts": {8}},
	"b200-180": {"cents": 587, "counts": {8}},
}

# Only addresses are printed: values of a plan may be secrets.
models contains model if {
	some model in input.resource_changes
	model.type == "northflank_llm_model_deployment"
	model.mode == "managed"
}

actions(model) := {action | some action in model.change.actions}

is_planned(model) if "create" in actions(model)

is_planned(model) if "update" in actions(model)

is_allowed(rule, _) if rule in data.allow

is_allowed(rule, model) if sprintf("%s:%s", [rule, model.address]) in data.allow

# The configuration of a model can accept warnings, and no errors.
is_accepted(rule, model) if is_allowed(rule, model)

is_accepted(rule, model) if rule in model.change.after.accepted_warnings

worker(state) := state.spec.configuration.architecture.worker_config

gpu(state) := state.spec.configuration.node_configuration.gpu.configuration if {
	not state.spec.configuration.node_configuration.gpu.enabled == false
}

storage(state) := state.spec.configuration.node_configuration.storage

deny contains message if {
	some model in models
	is_planned(model)
	some port in model.change.after.ports
	port.public == true
	not was_public(model, port.name)
	not is_allowed("public-port", model)
	message := sprintf("public-port %s: a port becomes public", [model.address])
}

was_public(model, name) if {
	some port in model.change.before.ports
	port.name == name
	port.public == true
}

deny contains message if {
	some model in models
	is_planned(model)
	worker(model.change.after).trust_remote_code == true
	not is_allowed("remote-code", model)
	message := sprintf("remote-code %s: trust_remote_code is true", [model.address])
}

warn contains message if {
	some model in models
	is_planned(model)
	not is_pinned(model)
	not is_revision_unknown(model)
	not is_accepted("unpinned-revision", model)
	message := sprintf("unpinned-revision %s: the revision is not a commit", [model.address])
}

is_pinned(model) if regex.match("^[0-9a-f]{40}$", model.change.after.spec.configuration.revision)

is_revision_unknown(model) if model.change.after_unknown.spec == true

is_revision_unknown(model) if model.change.after_unknown.spec.configuration == true

is_revision_unknown(model) if model.change.after_unknown.spec.configuration.revision == true

deny contains message if {
	some model in models
	is_replaced(model)
	not is_allowed("replacement", model)
	message := sprintf("replacement %s: is replaced", [model.address])
}

is_replaced(model) if {"create", "delete"} == actions(model)

is_replaced(model) if {"create", "forget"} == actions(model)

deny contains message if {
	some model in models
	{"delete"} == actions(model)
	not is_allowed("destruction", model)
	message := sprintf("destruction %s: is destroyed", [model.address])
}

warn contains message if {
	some model in models
	is_planned(model)
	wanted := gpu(model.change.after)
	is_number(wanted.gpu_count)
	offered := gpus[wanted.gpu_type].counts
	not wanted.gpu_count in offered
	not is_accepted("gpu-count-not-offered", model)
	message := sprintf("gpu-count-not-offered %s: this number of GPUs is not offered", [model.address])
}

deny contains message if {
	some model in models
	is_planned(model)
	tensor := known_parallelism(model).tensor_parallelism
	count := gpu(model.change.after).gpu_count
	count > 0
	tensor > count
	not is_allowed("tensor-parallelism-exceeds-gpus", model)
	message := sprintf("tensor-parallelism-exceeds-gpus %s: tensor_parallelism is more than gpu_count", [model.address])
}

warn contains message if {
	some model in models
	is_planned(model)
	parallelism := known_parallelism(model)
	count := gpu(model.change.after).gpu_count
	parallelism.tensor_parallelism <= count
	ranks(parallelism) > count
	not is_accepted("more-ranks-than-gpus", model)
	message := sprintf("more-ranks-than-gpus %s: tensor x pipeline parallelism is more than gpu_count", [model.address])
}

warn contains message if {
	some model in models
	is_planned(model)
	ranks(known_parallelism(model)) < gpu(model.change.after).gpu_count
	not is_accepted("idle-gpus", model)
	message := sprintf("idle-gpus %s: tensor x pipeline parallelism is less than gpu_count", [model.address])
}

known_parallelism(model) := parallelism if {
	parallelism := worker(model.change.after).parallelism_config
	unknown := object.get(model.change, ["after_unknown", "spec", "configuration", "architecture", "worker_config", "parallelism_config"], {})
	unknown != true
	not unknown.tensor_parallelism
	not unknown.pipeline_parallelism
}

ranks(parallelism) := parallelism.tensor_parallelism * pipelines(parallelism)

pipelines(parallelism) := parallelism.pipeline_parallelism if is_number(parallelism.pipeline_parallelism)

pipelines(parallelism) := 1 if not is_number(parallelism.pipeline_parallelism)

warn contains message if {
	some model in models
	is_planned(model)
	is_dearer(model)
	not is_accepted("cost-increase", model)
	message := sprintf("cost-increase %s: the list price rises", [model.address])
}

is_dearer(model) if cents(model.change.after) > cents_before(model)

# the old model is not destroyed: both are billed
is_dearer(model) if {
	{"create", "forget"} == actions(model)
	cents(model.change.after) > 0
}

# a number that the plan does not have is at least one
cents(state) := (at_least_one(replicas(state)) * at_least_one(object.get(gpu(state), "gpu_count", null))) * gpus[gpu(state).gpu_type].cents if {
	not gpu(state).timesliced == true
}

replicas(state) := object.get(state, ["spec", "configuration", "architecture", "worker_config", "replicas"], null)

at_least_one(number) := number if is_number(number)

at_least_one(number) := 1 if not is_number(number)

cents_before(model) := 0 if model.change.before == null

cents_before(model) := cents(model.change.before) if model.change.before != null

warn contains message if {
	some model in models
	{"update"} == actions(model)
	is_other_volume(storage(model.change.before), storage(model.change.after))
	not is_accepted("volume-change", model)
	message := sprintf("volume-change %s: the volume gets smaller or of another kind", [model.address])
}

is_other_volume(before, after) if after.storage_size < before.storage_size

is_other_volume(before, after) if after.storage_class != before.storage_class

is_other_volume(before, after) if after.access_mode != before.access_mode
