-- The map in a browser, drawn anew with each change; a click on an element leads to its line, and the line of the cursor is marked.
vim.api.nvim_buf_create_user_command(0, 'VsmPreview', function(command)
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_request(buffer, 'workspace/executeCommand',
    { command = 'vsm.preview', arguments = { vim.uri_from_bufnr(buffer) } },
    function(fault, answer)
      if fault then vim.notify(fault.message, vim.log.levels.ERROR) else vim.notify(answer.uri) end
    end)
  if vim.b[buffer].vsm_preview then return end
  vim.b[buffer].vsm_preview = true
  vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI' }, {
    buffer = buffer,
    callback = function()
      for _, client in ipairs(vim.lsp.get_clients({ bufnr = buffer, name = 'vsm' })) do
        local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
        client:notify('vsm/cursor', parameters)
      end
    end,
  })
end, { desc = 'Show the map in a browser' })
