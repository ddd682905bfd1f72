# SPDX-License-Identifier: EUPL-1.2
# The C build: var/build/regelruimte, the same under ASan + UBSan in var/build-asan, the unit tests.
# Included by the Makefile. Every .c under api/src belongs to the program; nothing to register.

API_PKG := libulfius libmicrohttpd libyder liborcania jansson libjwt libpq libsodium zlib libarchive libcurl pangocairo cairo-pdf libical
API_WARN := -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes -Wformat=2 -Wformat-security \
	-Wbidi-chars=any -Wtrampolines -Werror
API_HARD := -O2 -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection \
	-fcf-protection=full -ftrivial-auto-var-init=zero -fzero-call-used-regs=used-gpr \
	-fno-delete-null-pointer-checks -fno-strict-overflow -fno-strict-aliasing -fPIE
API_HARD_LINK := -pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code,-z,nodlopen
API_ASAN := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined

API_SRC := $(sort $(wildcard api/src/*.c api/src/*/*.c))
API_ASM := $(wildcard api/src/*/*.S)
API_UNIT := $(sort $(wildcard tests/unit/test_*.c))

# $(1): directory under var, $(2): compiler flags, $(3): linker flags
define API_BUILD
var/$(1)/%.o: %.c
	@mkdir -p $$(@D)
	@$$(CC) -std=c11 -D_GNU_SOURCE -Iapi/src $$(API_WARN) $(2) -g -ffile-prefix-map=$$(CURDIR)=. \
		$$(shell pkg-config --cflags $$(API_PKG)) -MMD -MP -c $$< -o $$@

# The contract is part of the program: its bytes are inside.
var/$(1)/%.o: %.S openapi.yaml api/src/contract/openapi.gen.json
	@mkdir -p $$(@D)
	@$$(CC) -c $$< -o $$@

var/$(1)/regelruimte: $$(API_SRC:%.c=var/$(1)/%.o) $$(API_ASM:%.S=var/$(1)/%.o)
	@$$(CC) $(2) $$^ $(3) $$(shell pkg-config --libs $$(API_PKG)) -lunistring -pthread -o $$@
	@echo "built $$@"

# A test may use everything except main.
var/$(1)/api.a: $$(filter-out var/$(1)/api/src/main.o,$$(API_SRC:%.c=var/$(1)/%.o)) $$(API_ASM:%.S=var/$(1)/%.o)
	@rm -f $$@
	@$$(AR) rcs $$@ $$^

var/$(1)/unit/%: var/$(1)/tests/unit/%.o var/$(1)/api.a
	@mkdir -p $$(@D)
	@$$(CC) $(2) $$^ $(3) $$(API_WRAP) $$(shell pkg-config --libs $$(API_PKG)) -lcmocka -lunistring -pthread -o $$@

# These decide which allocation fails, and look at what is freed.
var/$(1)/unit/test_geheugen: API_WRAP := -Wl,--wrap=malloc,--wrap=calloc
var/$(1)/unit/test_geheim: API_WRAP := -Wl,--wrap=free

-include $$(API_SRC:%.c=var/$(1)/%.d) $$(API_UNIT:%.c=var/$(1)/%.d)
endef

$(eval $(call API_BUILD,build,$(API_HARD),$(API_HARD_LINK)))
$(eval $(call API_BUILD,build-asan,$(API_ASAN),))

.PHONY: build-asan units units-asan
.SECONDARY:
build-asan: var/build-asan/regelruimte
units: $(API_UNIT:tests/unit/%.c=var/build/unit/%)
units-asan: $(API_UNIT:tests/unit/%.c=var/build-asan/unit/%)
