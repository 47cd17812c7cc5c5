# `make help` lists the targets.

SHELL := /bin/bash
.DEFAULT_GOAL := help

## demo: install missing packages, build, and run the main job against the simulator, with each command shown
.PHONY: demo
demo: build
	@scripts/demo.sh

## run: start the daemon and the simulator to try commands, until Ctrl-C
.PHONY: run
run: build
	@scripts/run.sh

## test: run all Swift tests
.PHONY: test
test: dependencies
	scripts/test.sh

## build: build the release programs, stripped, in bin/
.PHONY: build
build: dependencies
	@scripts/build.sh

## dependencies: install the Debian packages that building and testing need
.PHONY: dependencies
dependencies:
	@scripts/dependencies.sh

## interop: call the daemon from Python's, Go's, C++'s and Ruby's gRPC
.PHONY: interop
interop: build
	scripts/interop.sh

## hostile: attack the daemon as hostile callers would, beside a bystander
.PHONY: hostile
hostile: build
	@Tests/Hostile/hostile.py

## contract: check the exchanges recorded by the tests against ConnectWise's interface
.PHONY: contract
contract:
	@scripts/contract.sh

## crash: kill the daemon and inject faults over and over, and compare with undisturbed months (KILLS=300 FAULTS=500)
.PHONY: crash
crash: dependencies
	@scripts/crash.sh

## fuzz: fuzz everything that reads input from outside, each target for FUZZ_SECONDS (default 60)
.PHONY: fuzz
fuzz: dependencies
	@scripts/fuzz.sh

## bench: measure, as ratios within one run
.PHONY: bench
bench: build
	scripts/bench.sh

## generate: generate the C and Swift code from proto/
.PHONY: generate
generate: dependencies
	scripts/generate.sh

## check-generated: check that the committed code is what proto/ gives
.PHONY: check-generated
check-generated: dependencies
	scripts/check-generated.sh

## format: format the Swift sources
.PHONY: format
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests clients Fuzzing

## lint: check the format of the Swift sources
.PHONY: lint
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests clients Fuzzing

## check-architecture: check that no folders depend on each other in a circle, and that one folder owns each table
.PHONY: check-architecture
check-architecture:
	@scripts/check-architecture.py

## check-rules: check that every cited rule is in docs/RULES.md
.PHONY: check-rules
check-rules:
	@scripts/check-rules.sh

## packages: build the Debian packages, in bin/packages
.PHONY: packages
packages: build
	@scripts/packages.sh

## check-packages: install, use, upgrade and purge the packages in a fresh Debian; needs root
.PHONY: check-packages
check-packages: packages
	scripts/check-packages.sh

## check-units: check the systemd units: exposure at most 2.0, and their limits
.PHONY: check-units
check-units:
	scripts/check-units.sh

## check-pages: open the pages and e-mails in headless Chromium and check what is shown; pictures go to .build/pages
.PHONY: check-pages
check-pages: dependencies
	@scripts/check-pages.sh

## check-metrics: check the metrics, the alert rules and the dashboard with promtool
.PHONY: check-metrics
check-metrics: build
	@scripts/check-metrics.sh

## clean: delete everything that was built
.PHONY: clean
clean:
	rm -rf .build bin .venv

.PHONY: help
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)
