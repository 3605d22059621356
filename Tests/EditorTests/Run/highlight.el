;;; -*- lexical-binding: t; -*-
;; Prints the face that Emacs shows each place of maps in, as highlight.vim does the groups of Vim; columns are in
;; characters and begin with 0.
(require 'vsm-mode)
(setq large-file-warning-threshold nil)
(let ((file nil) (shown nil))
  (with-temp-buffer
    (insert-file-contents (getenv "VSM_PLACES"))
    (let ((places (split-string (buffer-string) "\n" t)))
      (dolist (place places)
        (let* ((parts (split-string place "\t"))
               (path (nth 0 parts)))
          (unless (equal path file)
            (when file (kill-buffer))
            (setq file path)
            (find-file path)
            (unless (eq major-mode 'vsm-mode) (error "The mode is %s" major-mode))
            (font-lock-ensure))
          (goto-char (point-min))
          (forward-line (1- (string-to-number (nth 1 parts))))
          (let ((face (get-text-property (+ (point) (string-to-number (nth 2 parts))) 'face)))
            (push (format "%s" (if (consp face) (car face) face)) shown))))))
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region (mapconcat #'identity (nreverse shown) "\n") nil (getenv "VSM_SHOWN") nil 'silent)))
