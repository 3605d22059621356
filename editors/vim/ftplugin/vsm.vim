" Vim filetype plugin
" Language: vsm, value stream maps from text

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:# commentstring=#\ %s
setlocal formatoptions-=t formatoptions+=croql
setlocal expandtab shiftwidth=2 softtabstop=2
setlocal iskeyword+=-
" `gq` over the whole file; in Neovim the language server formats parts as well, unless there is a program.
if !has('nvim')
  setlocal formatprg=vsm\ fmt\ -
endif
compiler vsm

let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< expandtab< shiftwidth< softtabstop<'
      \ . ' iskeyword< formatprg< makeprg< errorformat<'
