" Vim compiler file
" Compiler: vsm check, one message a line

if exists('current_compiler')
  finish
endif
let current_compiler = 'vsm'

CompilerSet makeprg=vsm\ check\ --format\ short\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tote:\ %m,%-G%.%#
