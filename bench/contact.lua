-- Logs a contact: a form post to one of the commissions in turn. Each is a new form, as when an ombud works on.
-- Arguments: the session's cookie, its form token, then the ids of commissions.
local request_count = 0
local ids = {}
local cookie, token
local thread_number = 0

function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end

function init(args)
  cookie, token = args[1], args[2]
  for i = 3, #args do ids[#ids + 1] = args[i] end
  math.randomseed(os.time() + number * 7919)
end

function request()
  request_count = request_count + 1
  local key = string.format("%08x-%04x-4%03x-8%03x-%06x%06x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff),
    math.random(0, 0xffffff), math.random(0, 0xffffff))
  local id = ids[request_count % #ids + 1]
  return wrk.format("POST", "/commissions/" .. id .. "/contacts/new",
    { ["Cookie"] = "egenmakt=" .. cookie, ["Content-Type"] = "application/x-www-form-urlencoded" },
    "_csrf=" .. token .. "&kind=telefon&with=klient&formKey=" .. key)
end

function response(status)
  if status ~= 303 then io.stderr:write("answered " .. status .. "\n") end
end

function done(summary, latency, requests)
  io.write(string.format("RESULT %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
