# The developer's verbs; .ci/run uses the same ones.
.PHONY: help check lint types layers test long demo answers format lock bench

help:       ## list the verbs
	@grep -hE '^[a-z]+: *##' $(MAKEFILE_LIST) | sed 's/: *## /\t/'
check: lint types layers test  ## everything a change must pass
lint:       ## style
	uv run ruff check .
	uv run ruff format --check .
types:      ## mypy, strict
	uv run mypy
layers:     ## imports point down
	uv run lint-imports
test:       ## the default suite
	uv run pytest
long:       ## the matrices that take minutes
	uv run pytest -m long
demo:       ## one question to the sample lab, in a folder of its own
	uv run colloquy demo --ask "which papers address diffusion model acceleration?"
answers:    ## answer quality against the committed baseline
	uv run colloquy eval --embedded --check
format:     ## rewrite to the house style
	uv run ruff check --fix .
	uv run ruff format .
lock:       ## pin a known good set for deployments (hashes, no addresses)
	uv pip compile pyproject.toml --group weights --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock
bench:      ## speed and memory on this machine
	uv run python -m evals.speed
