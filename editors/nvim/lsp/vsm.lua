-- The language server of vsm, for vim.lsp.enable('vsm').
return {
  cmd = { 'vsm', 'lsp' },
  filetypes = { 'vsm' },
  -- A map may name files of its root or below: its folder, or what holds the repository.
  root_markers = { '.git' },
}
