autocmd BufRead,BufNewFile *.vsm setfiletype vsm
