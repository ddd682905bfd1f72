/* SPDX-License-Identifier: EUPL-1.2 */
/* The contract itself, for everybody and from any site. The bytes are part of the program: what it
 * publishes is what it was built from. */
#include "http/req.h"
#include "resource/resource.h"

/* Made by the linker from the files themselves; see api.mk. */
extern const char openapi_json_start[], openapi_json_end[];
extern const char openapi_yaml_start[], openapi_yaml_end[];

static bool publish(struct req *rq, const char *type, const char *start, const char *end)
{
    reply_header(rq, "Access-Control-Allow-Origin", "*");
    reply_header(rq, "Cross-Origin-Resource-Policy", "cross-origin");
    reply_header(rq, "Cache-Control", "public, max-age=300");
    return reply_bytes(rq, 200, type, start, (size_t)(end - start));
}

bool openapi_json(struct req *rq)
{
    return publish(rq, "application/json", openapi_json_start, openapi_json_end);
}

bool openapi_yaml(struct req *rq)
{
    return publish(rq, "application/yaml", openapi_yaml_start, openapi_yaml_end);
}
