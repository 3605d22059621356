" Every sample without its indentation gets it back; messages of `vsm check` lead to their places.
let s:failed = []
try
  for s:path in glob($VSM_SAMPLES . '/*.vsm', 1, 1)
    execute 'silent edit!' fnameescape(s:path)
    let s:wanted = getline(1, '$')
    silent %substitute/^\s\+//e
    silent normal! gg=G
    let s:found = getline(1, '$')
    for s:index in range(len(s:wanted))
      if s:wanted[s:index] !=# get(s:found, s:index, '')
        call add(s:failed, s:path . ':' . (s:index + 1) . ': [' . get(s:found, s:index, '') . ']')
      endif
    endfor
  endfor
  let s:said = ['a map.vsm:3:7: error: no unit [E100]', 'b.vsm:1:2: warning: over takt [W302]', 'something else']
  call setqflist([], ' ', {'lines': s:said, 'efm': &errorformat})
  let s:list = getqflist()
  if len(s:list) != 2 || s:list[0].lnum != 3 || s:list[0].col != 7 || s:list[0].type !=# 'e' || s:list[1].type !=# 'w'
        \ || s:list[0].text !=# 'no unit [E100]' || bufname(s:list[0].bufnr) !=# 'a map.vsm'
    call add(s:failed, string(s:list))
  endif
catch
  call add(s:failed, v:exception . ' at ' . v:throwpoint)
endtry
if !empty(s:failed)
  call writefile(s:failed[:20], '/dev/stderr')
  cquit
endif
qall!
