/* SPDX-License-Identifier: EUPL-1.2 */
/* The two forms of the contract as bytes in the program; documentatie.c publishes them. */
    .section .rodata
    .global openapi_json_start, openapi_json_end, openapi_yaml_start, openapi_yaml_end
openapi_json_start:
    .incbin "api/src/contract/openapi.gen.json"
openapi_json_end:
openapi_yaml_start:
    .incbin "openapi.yaml"
openapi_yaml_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
