-- SPDX-License-Identifier: EUPL-1.2
-- What wrk sends (METHOD, BODY, each POST with a key of its own) and what it tells: one line of JSON.
local method, body = os.getenv('BENCH_METHOD'), os.getenv('BENCH_BODY')
local start, n = os.getenv('BENCH_SLEUTEL'), 0

function request()
  if method ~= 'POST' then return wrk.format(method) end
  n = n + 1
  wrk.headers['Idempotency-Key'] = start .. string.format('%08d', n)
  wrk.headers['Content-Type'] = 'application/json'
  return wrk.format('POST', nil, nil, body)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format('JSON{"n":%d,"us":%d,"p50":%d,"p99":%d,"fout":%d}\n', summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
