" Prints the group that Vim or Neovim shows each place of maps in: `in` holds `path line column`, both from 1, with tabs
" between them; `out` gets a group a line.
let s:shown = []
let s:file = ''
for s:entry in readfile($VSM_PLACES)
  let [s:path, s:line, s:column] = split(s:entry, "\t")
  if s:path !=# s:file
    let s:file = s:path
    execute 'silent edit!' fnameescape(s:path)
    if &filetype !=# 'vsm' || &commentstring !=# '# %s' || &makeprg !~# '^vsm check'
      call writefile(['the filetype is ' . &filetype], $VSM_SHOWN)
      cquit
    endif
  endif
  call add(s:shown, synIDattr(synID(str2nr(s:line), str2nr(s:column), 1), 'name'))
endfor
call writefile(s:shown, $VSM_SHOWN)
qall!
