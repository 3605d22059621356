;;; -*- lexical-binding: t; -*-
;; A map gets its one style by the program, and stays as it is where the program says why not.
(require 'vsm-mode)
(with-temp-buffer
  (insert "map \"Ä\" {state current}\nstream {\nc\n}\n")
  (vsm-mode)
  (vsm-format-buffer)
  (unless (equal (buffer-string) "map \"Ä\" { state current }\nstream {\n  c\n}\n") (error "%s" (buffer-string)))
  (let ((vsm-program "false"))
    (vsm-format-buffer)
    (unless (equal (buffer-string) "map \"Ä\" { state current }\nstream {\n  c\n}\n") (error "%s" (buffer-string)))))
(let ((folder (make-temp-file "vsm maps" t)))
  (find-file (expand-file-name "a map.vsm" folder))
  (insert "map \"A\" { state current }\ncalendar { shifts 1  shift 8h }\ncustomer c { demand 10/day }\n"
          "stream {\n  process weld { C/T 39 }\n  c\n}\n")
  (save-buffer)
  (let ((process (get-buffer-process (compile compile-command))))
    (while (process-live-p process) (accept-process-output process 1)))
  (with-current-buffer "*compilation*"
    (let ((inhibit-message t)) (accept-process-output nil 0.1) (compilation--ensure-parse (point-max)))
    (goto-char (point-min))
    (compilation-next-error 1)
    (unless (looking-at "a map\\.vsm:5:") (error "%s" (buffer-string))))
  (delete-directory folder t))
