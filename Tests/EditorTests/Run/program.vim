" What editors/README.md says of Vim: `:make` lists messages at their places, `gggqG` gives a map its one style, which
" Neovim leaves to the language server.
let s:failed = []
try
  let s:folder = tempname() . ' maps'
  call mkdir(s:folder)
  call writefile(['map "A" { state current }', 'calendar { shifts 1  shift 8h }', 'customer c { demand 10/day }',
        \ 'stream {', '  process weld "W" { C/T 39 }', '  c', '}'], s:folder . '/a map.vsm')
  execute 'silent edit' fnameescape(s:folder . '/a map.vsm')
  silent! make!
  let s:list = filter(getqflist(), 'v:val.valid')
  if len(s:list) != 1 || s:list[0].lnum != 5 || s:list[0].type !=# 'e' || bufname(s:list[0].bufnr) !~# 'a map.vsm$'
    call add(s:failed, string(getqflist()))
  endif
  silent edit! b.vsm
  call setline(1, ['map "A" {state current}', 'stream {', 'c', '}'])
  silent normal! gggqG
  if !has('nvim') && getline(1, '$') !=# ['map "A" { state current }', 'stream {', '  c', '}']
    call add(s:failed, string(getline(1, '$')))
  endif
  call delete(s:folder, 'rf')
catch
  call add(s:failed, v:exception . ' at ' . v:throwpoint)
endtry
if !empty(s:failed)
  call writefile(s:failed, '/dev/stderr')
  cquit
endif
qall!
