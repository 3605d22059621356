-- Neovim finds the server's configuration, and asks for it where a map is opened.
local config = vim.lsp.config['vsm']
assert(vim.deep_equal(config.cmd, { 'vsm', 'lsp' }), vim.inspect(config))
assert(vim.deep_equal(config.filetypes, { 'vsm' }), vim.inspect(config))
local started
config.cmd = nil
vim.lsp.config('vsm', {
  cmd = function()
    started = true
    return { request = function() return true, 1 end, notify = function() return true end,
      is_closing = function() return false end, terminate = function() end }
  end,
})
vim.lsp.enable('vsm')
vim.cmd('filetype plugin indent on')
vim.cmd('edit ' .. vim.fn.tempname() .. '.vsm')
assert(vim.bo.filetype == 'vsm', vim.bo.filetype)
assert(vim.wait(2000, function() return started end), 'no server was started')
vim.cmd('qall!')
