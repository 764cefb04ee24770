-- Neovim, without a screen: open FILE, wait for what is wrong, ask what may be typed, write it all.
local guide, file, out = unpack(vim.split(os.getenv("MARELLE_TEST"), "\n"))
-- What the guide tells to write for this version, as it is written there.
for snippet in io.open(guide):read("*a"):gmatch("```lua\n(.-)```") do
  if snippet:find("start_client", 1, true) then load(snippet)() end
end
vim.cmd("edit " .. vim.fn.fnameescape(file))
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { each.lnum, each.col, each.end_col, each.message })
end
-- What one types, not what is saved: the wrong word goes, and so does the finding.
local row = found[1][1]
vim.api.nvim_buf_set_lines(0, row, row + 1, true, { "direction: " })
local gone = vim.wait(20000, function() return #vim.diagnostic.get(0) ~= #found or
  vim.diagnostic.get(0)[1].message ~= found[1][4] end, 20)
vim.api.nvim_win_set_cursor(0, { row + 1, 10 })
local params = vim.lsp.util.make_position_params(0, "utf-16")
params.position.character = 11
local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 20000) or {}
local labels = {}
for _, answer in pairs(answers) do
  for _, item in ipairs(answer.result or {}) do table.insert(labels, item.label) end
end
local written = assert(io.open(out, "w"))
written:write(vim.json.encode({ found = found, gone = gone, labels = labels }))
written:close()
vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.cmd("qa!")
