-- Neovim with the program itself, which is on the path: a map is opened, broken, mended, asked about, renamed, formatted.
local function wait(what, condition)
  assert(vim.wait(20000, condition, 10), 'in vain: ' .. what)
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  local _, answer = next(answers or {})
  assert(answer and not answer.err, method .. ': ' .. vim.inspect(answer))
  return answer.result
end
local folder = vim.fn.tempname() .. ' maps'
vim.fn.mkdir(folder)
vim.fn.writefile(vim.fn.readfile(vim.env.VSM_SAMPLES .. '/acme-current.vsm'), folder .. '/acme.vsm')
vim.cmd('filetype plugin indent on')
vim.lsp.enable('vsm')
vim.cmd.edit(vim.fn.fnameescape(folder .. '/acme.vsm'))
wait('the server', function()
  local client = vim.lsp.get_clients({ bufnr = 0 })[1]
  return client and client.initialized
end)
local function find(text)
  local line = vim.fn.search('\\V' .. text, 'wc')
  assert(line > 0, text)
  return line
end

-- An error is told where it is typed, and no more when it is mended.
local line = find('C/T 39s')
local good = vim.fn.getline(line)
vim.fn.setline(line, (good:gsub('C/T 39s', 'C/T 39')))
local function errors() return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }) end
wait('the message', function() return #errors() == 1 end)
assert(errors()[1].lnum == line - 1, vim.inspect(errors()))
vim.fn.setline(line, good)
wait('that it is mended', function() return #errors() == 0 end)

find('weld-1')
local place = vim.lsp.util.make_position_params(0, 'utf-8')
assert(#vim.inspect(ask('textDocument/hover', place).contents) > 20)
assert(#ask('textDocument/documentSymbol', { textDocument = place.textDocument }) > 3)
local lens = vim.inspect(ask('textDocument/codeLens', { textDocument = place.textDocument }))
assert(lens:find('23.6 d', 1, true), lens)
vim.lsp.inlay_hint.enable(true)
wait('figures in the text', function() return #vim.lsp.inlay_hint.get({ bufnr = 0 }) > 3 end)
vim.lsp.buf.rename('welding')
wait('the new name', function() return vim.fn.search('process\\s\\+welding', 'wn') > 0 end)
assert(vim.fn.search('\\<weld-1', 'wn') == 0, vim.inspect(vim.api.nvim_buf_get_lines(0, 0, -1, false)))

-- One style, for the whole and by `gq`.
for _, format in ipairs({ function() vim.lsp.buf.format({ timeout_ms = 20000 }) end, function() vim.cmd('normal! gqq') end }) do
  vim.fn.setline(line, '       ' .. vim.trim(vim.fn.getline(line)))
  vim.fn.cursor(line, 1)
  format()
  assert(vim.fn.getline(line):match('^  process'), vim.fn.getline(line))
end
local completions = ask('textDocument/completion', {
  textDocument = place.textDocument,
  position = { line = line - 1, character = #vim.fn.getline(line) - 1 },
})
assert(#(completions.items or completions) > 5)

-- The map in a browser: the command tells its address, and leads nobody else there.
local told
vim.notify = function(text) told = text end
vim.cmd('VsmPreview')
wait('the address of the preview', function() return told ~= nil end)
assert(told:match('^http://127%.0%.0%.1:%d+/%x+/#file'), told)
vim.fn.delete(folder, 'rf')
vim.cmd('qall!')
