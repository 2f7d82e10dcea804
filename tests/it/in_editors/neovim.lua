-- Drives a second Neovim as somebody at a keyboard does, with the settings in $POP_INIT and the plan in $POP_PLAN.

local plan = vim.env.POP_PLAN
local child = vim.fn.jobstart(
  { vim.v.progpath, "--embed", "--clean", "-u", vim.env.POP_INIT },
  { rpc = true, cwd = "/" }
)

local function lua(code, ...)
  return vim.rpcrequest(child, "nvim_exec_lua", code, { ... })
end

local function text()
  return table.concat(lua("return vim.api.nvim_buf_get_lines(0, 0, -1, false)"), "\n")
end

local function stop(words)
  io.stderr:write(words .. "\n" .. text() .. "\n")
  os.exit(1)
end

local function expect(what, holds)
  if not holds then
    stop("not so: " .. what)
  end
end

local function await(what, code, ...)
  local arguments = { ... }
  local done = vim.wait(20000, function()
    return lua(code, unpack(arguments)) == true
  end, 20)
  if not done then
    stop("nothing happened: " .. what)
  end
end

local function press(keys)
  vim.rpcrequest(child, "nvim_input", keys)
end

local function open(path)
  lua("vim.cmd.edit(...)", plan .. "/" .. path)
  await("a server", [[
    local client = vim.lsp.get_clients({ name = "pop", bufnr = 0 })[1]
    return client ~= nil and client.initialized == true
  ]])
end

-- Opens the menu, goes down to a word with the arrow, and takes it.
local function choose(label)
  press("<C-x><C-o>")
  await("a menu for " .. label, "return vim.fn.pumvisible() == 1")
  local place = lua([[
    for number, item in ipairs(vim.fn.complete_info({ "items" }).items) do
      if item.abbr == ... then
        return number - 1
      end
    end
    return -1
  ]], label)
  expect("the menu has " .. label, place >= 0)
  for _ = 1, 200 do
    local chosen = lua("return vim.fn.complete_info({ 'selected' }).selected")
    if chosen == place then
      press("<C-y>")
      await("taking " .. label, "return vim.fn.pumvisible() == 0")
      return
    end
    press("<Down>")
    vim.wait(10)
  end
  stop("no arrow leads to " .. label)
end

-- The same for a key: its value is selected, and Tab leaves it.
local function choose_key(label)
  choose(label)
  await("a value of " .. label, "return vim.api.nvim_get_mode().mode == 's'")
  press("<Tab>")
  await("the end of the line", "return vim.api.nvim_get_mode().mode == 'i' and not vim.snippet.active()")
end

vim.rpcrequest(child, "nvim_ui_attach", 100, 40, {})

-- A goal in an empty file: nothing is typed but Enter, Tab, End and arrows.
open("doelen/sneller-rekenen.md")
press("i")
choose("doel")
await("a goal", "return vim.snippet.active()")
expect("the file names the goal", text():find('titel = "Sneller rekenen"', 1, true))
press("<C-Home><Down><End><CR>")
choose_key("status")
press("<CR>")
choose_key("leerbehoefte")
press("<CR>")
choose_key("einddatum")
local goal = text()
expect("a status", goal:find('\nstatus = "idee"\n', 1, true))
expect("a need that exists", goal:find('\nleerbehoefte = ["rekenen"]\n', 1, true))
expect("a day", goal:find("\neinddatum = %d%d%d%d%-%d%d%-%d%d\n"))
press("<C-End><Up><Up><End><CR>")
choose("[[maat]]")
await("a measure with its keys", [[return vim.fn.search('^naam = ""$', 'n') > 0]])
press("<C-End><End><CR><CR>")
choose("## Waarom")
press("<Esc>")
await("no error", [[
  return #vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }) == 0
]])
expect("a heading", text():find("\n## Waarom$"))
lua("vim.cmd('write ++p')")
local checked = vim.system({ "pop", "check", "--format", "short", plan }):wait()
expect("no error in " .. checked.stdout, not checked.stdout:find("fout[", 1, true))

-- What a key means, with its words.
local hover = lua([[
  local at = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 2, character = 1 } }
  local answer = vim.lsp.buf_request_sync(0, "textDocument/hover", at, 5000)
  return vim.inspect(answer)
]])
expect("the words of `status`", hover:find("`actief`", 1, true))

-- A quick fix.
lua([[vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'status = "actef"' })]])
await("the finding", [[
  vim.api.nvim_win_set_cursor(0, { 3, 12 })
  return #vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }) == 1
]])
lua([[
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action) return action.isPreferred or action.title:find("actief", 1, true) end,
  })
]])
await("the fix", [[return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] == 'status = "actief"']])

-- Another id, with its file.
lua([[
  vim.fn.search("rekenen\"]")
  vim.lsp.buf.rename("hoofdrekenen")
]])
await("the new id", [[return vim.fn.search("\"hoofdrekenen\"") > 0]])
await("the new name of the file", "return vim.uv.fs_stat(...) ~= nil", plan .. "/leerbehoeften/hoofdrekenen.md")
lua("vim.cmd('silent! wall')")
io.stdout:write("done\n")
os.exit(0)
