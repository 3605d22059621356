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
" `gq` over the whole file; a part of one is formatted by the language server, which knows the rest.
setlocal formatprg=vsm\ fmt\ -
compiler vsm

let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< expandtab< shiftwidth< softtabstop<'
      \ . ' iskeyword< formatprg< makeprg< errorformat<'
