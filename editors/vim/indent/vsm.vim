" Vim indent file
" Language: vsm, value stream maps from text
"
" As `vsm fmt` has it: two blanks a brace, routes two more than their step, names that go on below four.

if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=GetVsmIndent(v:lnum)
setlocal indentkeys=0},0-,!^F,o,O
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*GetVsmIndent')
  finish
endif

" A line without its labels and its comment.
function! s:code(line) abort
  return substitute(substitute(a:line, '"\%(\\.\|[^"\\]\)*"\?', '""', 'g'), '#.*', '', '')
endfunction

function! s:is_route(line) abort
  return s:code(a:line) =~# '^\s*\%(->\|→\|""\s*->\|[^[:blank:]{}"]\+\s*\%(->\|→\)\)'
endfunction

function! GetVsmIndent(line) abort
  " Braces are counted from the last line that stands at the margin.
  let l:first = a:line - 1
  while l:first > 1 && (getline(l:first) !~# '^\S' || getline(l:first) =~# '^[{}#]')
    let l:first -= 1
  endwhile
  let l:depth = 0
  for l:number in range(max([l:first, 1]), a:line - 1)
    let l:code = s:code(getline(l:number))
    let l:depth += count(l:code, '{') - count(l:code, '}')
  endfor
  let l:depth -= getline(a:line) =~# '^\s*}'
  let l:indent = max([l:depth, 0]) * shiftwidth()
  let l:before = prevnonblank(a:line - 1)
  if l:before > 0 && s:code(getline(l:before)) =~# ',\s*$'
    return l:indent + 2 * shiftwidth()
  endif
  " A comment stands as far right as what comes next.
  let l:next = a:line
  while l:next > 0 && getline(l:next) =~# '^\s*#'
    let l:next = nextnonblank(l:next + 1)
  endwhile
  return l:indent + (l:depth > 0 && s:is_route(getline(l:next)) ? shiftwidth() : 0)
endfunction
