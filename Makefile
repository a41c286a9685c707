# The commands of the project. `make` alone lists them.

CONTENT ?= Content
SITE ?= Site
PROGRAM := .build/release/thuocdo
# Linked with Swift's own libraries inside: the program runs where there is no Swift, and its smallest calls cost less.
RELEASE := swift build -c release --static-swift-stdlib --product thuocdo
# Tests need other flags, so they have a folder of their own: what `make site` built stays.
TEST_BUILD := .build-tests
TEST_FLAGS := -c release --scratch-path $(TEST_BUILD) -Xswiftc -enable-testing
TEST_PROGRAM := $(TEST_BUILD)/release/thuocdo
SAMPLE := $(TEST_BUILD)/site
# Each core takes one half of the tests, in their order, so that pages that are opened once for many stay so; whoever is done helps.
PYTEST := .venv-tests/bin/python -m pytest -q -n auto --dist worksteal

.PHONY: help site test bench clean
.NOTPARALLEL:

help:
	@echo "make site    build the program and the sample site: $(CONTENT) -> $(SITE)"
	@echo "make test    format, build, unit tests, two equal builds of the sample site, browser tests"
	@echo "make bench   speed and memory beside the floor and Hugo; N=10000, GROWTH=1 also measures ten times as much"
	@echo "make clean   remove what was built; $(SITE) stays"

site:
	@scripts/setup.sh
	$(RELEASE)
	$(PROGRAM) build $(CONTENT) -o $(SITE)
	@echo "Open $(abspath $(SITE))/index.html in a browser."

# One release build serves the unit tests, the sample sites and the browser tests. The test runners print last.
test:
	@scripts/setup.sh --tests
	swift format lint --strict -r Package.swift Sources Tests Plugins
	swift build $(TEST_FLAGS) --build-tests --explicit-target-dependency-import-check error
	scripts/sample.sh $(TEST_PROGRAM) $(CONTENT) $(SAMPLE)
	THUOCDO_SITE=$(SAMPLE)/a THUOCDO_PROGRAM=$(TEST_PROGRAM) $(PYTEST) Tests/Program Tests/Browser
	swift test $(TEST_FLAGS) --skip-build --disable-xctest

bench:
	@scripts/setup.sh
	$(RELEASE)
	@scripts/bench.sh $(PROGRAM)

clean:
	rm -rf .build $(TEST_BUILD) .venv-tests .venv-bench
