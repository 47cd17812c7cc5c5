# The habits of the house. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

## demo: install what is missing, build, and do the main job against the simulator, each command shown
.PHONY: demo
demo: build
	@scripts/demo.sh

## run: daemon and simulator to play with, until Ctrl-C
.PHONY: run
run: build
	@scripts/run.sh

## test: every test of the Swift package
.PHONY: test
test: dependencies
	scripts/test.sh

## build: the release programs, stripped, in bin/
.PHONY: build
build: dependencies
	@scripts/build.sh

## dependencies: the Debian packages that building and testing need
.PHONY: dependencies
dependencies:
	@scripts/dependencies.sh

## interop: Python's grpcio calls the daemon
.PHONY: interop
interop: build
	scripts/interop.sh

## contract: hold the exchanges recorded by the tests against ConnectWise's specification
.PHONY: contract
contract:
	@scripts/contract.sh

## fuzz: libFuzzer on what comes from outside, each target for FUZZ_SECONDS (default 60)
.PHONY: fuzz
fuzz: dependencies
	@scripts/fuzz.sh

## bench: the figures, each as a ratio within one run
.PHONY: bench
bench: build
	scripts/bench.sh

## generate: the C and Swift made from proto/
.PHONY: generate
generate: dependencies
	scripts/generate.sh

## check-generated: fails where the committed code is not what proto/ gives
.PHONY: check-generated
check-generated: dependencies
	scripts/check-generated.sh

## format: bring the Swift sources into the house's form
.PHONY: format
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests clients Fuzzing

## lint: fails where they are not
.PHONY: lint
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests clients Fuzzing

## check-units: hold the systemd units to an exposure of 2.0 at most
.PHONY: check-units
check-units:
	scripts/check-units.sh

## clean: forget what was built
.PHONY: clean
clean:
	rm -rf .build bin .venv

.PHONY: help
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)
