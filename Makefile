# The commands of the project. `make` alone lists them.

CONTENT ?= Content
SITE ?= Site
PROGRAM := .build/release/thuocdo
SAMPLE := .build/test-site

.PHONY: help site test bench clean
.NOTPARALLEL:

help:
	@echo "make site    build the program and the sample site: $(CONTENT) -> $(SITE)"
	@echo "make test    format, build, unit tests, two equal builds of the sample site, browser tests"
	@echo "make bench   speed and memory beside the floor and Hugo; N=10000, GROWTH=1 also measures ten times as much"
	@echo "make clean   remove what was built; $(SITE) stays"

site:
	@scripts/setup.sh
	swift build -c release --product thuocdo
	$(PROGRAM) build $(CONTENT) -o $(SITE) || [ $$? -eq 1 ] # 1: findings, which is what the site is about
	@echo "Open $(abspath $(SITE))/index.html in a browser."

# One release build serves the unit tests, the sample sites and the browser tests. The test runners print last.
test:
	@scripts/setup.sh --tests
	swift format lint --strict -r Package.swift Sources Tests Plugins
	swift build -c release -Xswiftc -enable-testing --build-tests --explicit-target-dependency-import-check error
	scripts/sample.sh $(PROGRAM) $(CONTENT) $(SAMPLE)
	THUOCDO_SITE=$(SAMPLE)/a THUOCDO_PROGRAM=$(PROGRAM) .venv-tests/bin/python -m pytest -q Tests/Program Tests/Browser
	swift test -c release -Xswiftc -enable-testing --skip-build --disable-xctest

bench:
	@scripts/setup.sh
	swift build -c release --product thuocdo
	@scripts/bench.sh $(PROGRAM)

clean:
	rm -rf .build .venv-tests .venv-bench
