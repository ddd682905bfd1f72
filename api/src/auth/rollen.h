/* SPDX-License-Identifier: EUPL-1.2 */
/* Roles travel as PostgreSQL array literals ("{jurist,coordinator}") and are compared as bits. */
#ifndef REGELRUIMTE_AUTH_ROLLEN_H
#define REGELRUIMTE_AUTH_ROLLEN_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "auth/actor.h"

/* Takes the roles of a JSON array of names into actor->rollen and actor->rol_bits. False when it
 * is not an array, holds anything but known names, or a name twice. */
bool rollen_take(struct actor *actor, const json_t *names);

/* The same for roles that the database gives: one that this version of the API does not know gives
 * no rights, and is skipped. */
void rollen_take_known(struct actor *actor, const json_t *names);

/* The roles of an actor as a new JSON array of names; NULL when memory ran out. */
json_t *rollen_json(const struct actor *actor);

#endif
