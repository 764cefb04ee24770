# Two commands do everything on a fresh machine: `make build` and `make test`.
MARELLE := .venv/bin/marelle
PYTHON := .venv/bin/python

.PHONY: build test audit serve check bench lint clean lock
build: .venv/ready-build ; $(MARELLE) build
test: .venv/ready-test ; $(PYTHON) -m pytest -n auto --dist loadfile --no-loadscope-reorder
audit: .venv/ready-test ; npm ci --prefix tests/audit --silent --ignore-scripts --no-audit --no-fund && PYTHONPATH=tests $(PYTHON) -m audit
serve: .venv/ready-build ; $(MARELLE) serve
check: .venv/ready-build ; $(MARELLE) check
bench: .venv/ready-bench ; $(PYTHON) -m bench
lint: .venv/ready-test ; $(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check . && $(PYTHON) -m mypy && npx --no -- tsc -p theme
clean: ; rm -rf .venv .venv-ralph .venv-isso node_modules dist && find build -mindepth 1 ! -name README.md -delete
lock: .venv/ready-test ; tools/lock
.venv/ready-%: requirements/build.txt requirements/test.txt requirements/ralph.txt requirements/isso.txt requirements/bench.txt pyproject.toml package-lock.json tools/setup ; tools/setup $*
