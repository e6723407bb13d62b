-- Reads pages in turn. Arguments: the session's cookie (or -), then paths.
local request_count = 0
local paths, headers = {}, {}

function init(args)
  if args[1] ~= "-" then headers["Cookie"] = "egenmakt=" .. args[1] end
  for i = 2, #args do paths[#paths + 1] = args[i] end
end

function request()
  request_count = request_count + 1
  return wrk.format("GET", paths[request_count % #paths + 1], headers)
end

function done(summary, latency, requests)
  io.write(string.format("RESULT %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
