;;; vsm-mode.el --- Value stream maps from text -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; A major mode for the maps that the program `vsm' reads: colours, indentation as `vsm fmt' has it, an index of what
;; is declared, `compile' with places that can be visited, and the language server through Eglot.

;;; Code:

(require 'compile)
(require 'seq)

(defgroup vsm nil
  "Value stream maps from text."
  :group 'languages
  :prefix "vsm-")

(defcustom vsm-program "vsm"
  "The program that checks, formats and serves maps."
  :type 'string)

;;; Words

;; begin words: written by Scripts/pictures
(defconst vsm-words-declarations
  '("map" "calendar" "conventions" "customer" "supplier" "source" "control" "control-centre"
    "control-center" "mrp" "database" "levelling" "leveling" "kanban-post" "icon"
    "disposition" "resource" "site" "group" "loop" "factor")
  "Statements at the top of a file.")

(defconst vsm-words-lines
  '("stream" "recovery")
  "Statements that hold lines.")

(defconst vsm-words-rows
  '("process" "decision" "inventory" "supermarket" "buffer" "safety-stock" "fifo" "orders"
    "in-box" "waiting" "warehouse" "cross-dock" "truck" "milk-run" "rail" "ship" "air"
    "forklift" "conveyor" "expedited" "push" "pull" "sequenced-pull")
  "Lines of streams and recoveries.")

(defconst vsm-words-naming
  '("calendar" "customer" "supplier" "source" "control" "control-centre" "control-center"
    "mrp" "database" "levelling" "leveling" "kanban-post" "icon" "stream" "recovery"
    "disposition" "resource" "site" "group" "loop" "process" "decision" "inventory"
    "supermarket" "buffer" "safety-stock" "fifo" "orders" "in-box" "waiting" "warehouse"
    "cross-dock")
  "Statements that a name may follow.")

(defconst vsm-words-never-alone
  '("customer" "supplier" "source" "control" "control-centre" "control-center" "mrp"
    "database" "levelling" "leveling" "kanban-post" "icon" "disposition" "resource" "site"
    "process" "decision")
  "Statements that need a name.")

(defconst vsm-words-flows
  '("info" "verbal" "phone" "go-see" "kaizen" "note" "kanban" "target")
  "Information, remarks, kanban, targets.")

(defconst vsm-words-composing
  '("include" "let" "based-on" "change" "remove" "replace" "after" "before")
  "Statements that put a map together.")

(defconst vsm-words-regions
  '("between" "and" "all" "every" "before" "after")
  "Words that tell what a change is of.")

(defconst vsm-words-kanban-kinds
  '("production" "withdrawal" "signal")
  "Kinds of kanban.")

(defconst vsm-words-routes
  '("max" "takes" "then" "by" "units" "mass" "value")
  "Words of routes.")

(defconst vsm-words-figures
  '("lead-time" "lead-time-of-all" "processing-time" "processing-time-of-all" "value-added"
    "value-added-of-all" "necessary" "repeat-work" "wasted-work" "waste" "PCE"
    "activity-ratio" "takt" "pitch" "available-time" "demand" "line-capacity" "WIP" "turns"
    "raw-pieces" "pieces-in-process" "finished-pieces" "operators-present" "operators-needed"
    "balance" "cost-per-unit" "labour" "work-content" "FPY" "%C&A" "labour-cost"
    "material-cost" "transport-cost" "stock-value" "holding-cost" "contribution"
    "contribution-per-hour" "electricity" "gas" "heat" "fuel" "compressed-air" "water"
    "material" "waste-mass" "CO2e" "CO2e-of-waste" "SLA" "within-SLA" "deployment-frequency"
    "change-failure" "time-to-restore" "C/T" "PT" "wait-time" "pace" "flow" "capacity"
    "utilisation" "visits" "repeat-share" "EPEI" "queue-time" "worth" "worth-of-day"
    "inventory" "needed" "share" "share-by-mass" "share-by-value" "proceeds" "value-kept"
    "use-of-cap" "recovery.net-value" "recovery.net-value-after-decay"
    "recovery.net-value-a-day" "recovery.gross-value" "recovery.gross-value-after-decay"
    "recovery.gross-value-a-day" "recovery.cost" "recovery.cost-a-day" "recovery.acquisition"
    "recovery.fixed-cost" "recovery.revenue-share" "recovery.profit-a-week"
    "recovery.grading-error-cost" "recovery.grading-error-cost-a-day"
    "recovery.worth-of-perfect-grading" "recovery.lead-time" "recovery.lead-time-deviation"
    "recovery.entering" "recovery.WIP" "recovery.diversion"
    "recovery.diversion-without-energy" "recovery.reuse" "recovery.MCI" "recovery.linear-flow")
  "Figures that can have a target.")

(defconst vsm-words-properties
  '("state" "product" "product-family" "shifts" "shift" "break" "breaks" "stop" "stops"
    "planned-stop" "days" "inventory-time" "lead-time" "day" "branches" "transport" "queues"
    "processing" "demand" "mix" "pack" "system" "C/T" "cycle-time" "CT" "PT" "work"
    "process-time" "P/T" "LT" "takes" "L/T" "C/O" "changeover" "CO" "changeover-stops"
    "uptime" "U/T" "EPE" "EPEI" "every-part-every" "operators" "operator" "stations"
    "machines" "available" "available-time" "batch" "yield" "FPY" "first-pass-yield" "%C&A"
    "C&A" "complete-and-accurate" "arrival-cv" "process-cv" "MTTR" "repair-time" "value-added"
    "VA" "necessary" "NNVA" "waste" "NVA" "shared" "row" "volume" "returns" "grades"
    "grade-mix" "mass" "weight" "data-bearing" "requires-sanitize" "hazardous"
    "recycled-content" "reused-content" "feedstock-efficiency" "utility" "cost" "regrade"
    "sanitize" "compliance" "acquisition" "fixed" "fixed-cost" "credit" "avoided-cost" "as"
    "proceeds" "decay" "cap" "capacity" "certified" "recycling-efficiency" "theme" "wrap"
    "fold" "page" "language" "pacemaker" "work-cell" "cell" "quality" "external" "outside"
    "icon" "cycle-stock" "cycle" "buffer-stock" "buffer" "safety-stock" "safety" "max"
    "maximum" "covers" "container" "replenishment" "view-box" "viewBox" "path" "filled" "date"
    "author" "version" "site" "background" "gap" "goal" "plan" "follow-up" "link" "source"
    "confidence" "owner" "due" "origin" "treatment" "uses" "calendar" "people"
    "transfer-batch" "process-quantity" "OEE" "speed" "performance" "department" "lane"
    "objective" "revenue-share" "accuracy" "graded" "wip-limit" "SLA" "service-level" "within"
    "unit" "deployment-frequency" "change-failure" "time-to-restore" "rate" "material" "price"
    "value" "holding" "load" "distance" "ladder" "electricity" "gas" "heat" "fuel"
    "compressed-air" "water")
  "Properties; their case does not count.")

(defconst vsm-words-text-properties
  '("product" "product-family" "system" "compliance" "certified" "icon" "view-box" "viewBox"
    "path" "author" "version" "site" "owner" "department" "lane" "unit")
  "Properties that a word or a label follows.")

(defconst vsm-words-recovery-properties
  '("acquisition" "fixed" "fixed-cost" "credit" "avoided-cost" "source" "confidence"
    "revenue-share")
  "Properties that stand on lines of a recovery.")

(defconst vsm-words-units
  '("s" "sec" "secs" "second" "seconds" "min" "mins" "minute" "minutes" "h" "hr" "hrs" "hour"
    "hours" "d" "wk" "wks" "week" "weeks" "mo" "mos" "month" "months" "yr" "yrs" "year"
    "years" "g" "kg" "lb" "lbs" "mg" "oz" "t" "pc" "pcs" "piece" "pieces" "units" "Btu" "GJ"
    "GWh" "L" "MJ" "MMBtu" "MW" "MWh" "W" "Wh" "ft3" "gal" "kBtu" "kJ" "kW" "kWh" "km" "l"
    "liter" "liters" "litre" "litres" "m3" "mL" "mi" "miles" "ml" "therm" "therms" "gCO2"
    "gCO2e" "gCO2eq" "kgCO2" "kgCO2e" "kgCO2eq" "lbCO2" "lbCO2e" "lbCO2eq" "tCO2" "tCO2e"
    "tCO2eq")
  "Units of numbers.")

(defconst vsm-words-units-and-properties
  '("shift" "shifts" "day" "days" "unit")
  "Units that are properties as well.")

(defconst vsm-words-choices
  '((("state") "current" "future" "ideal")
    (("inventory-time") "demand" "downstream-cycle")
    (("lead-time") "waits" "waits+process")
    (("day") "worktime")
    (("branches") "by-kind")
    (("transport") "off" "on")
    (("queues") "off" "on")
    (("processing") "longest" "longest-of-each" "all")
    (("changeover-stops") "one" "all")
    (("sanitize") "clear" "purge" "destroy")
    (("as") "restock" "resell" "redeploy" "donate" "repair" "refurbish" "remanufacture"
     "repurpose" "harvest" "recycle" "recover" "landfill" "destroy" "return-to-vendor"
     "liquidate" "hold")
    (("theme") "standard" "color" "dark" "print" "auto")
    (("fold") "on" "off")
    (("page") "a0" "a0-portrait" "a0-landscape" "a1" "a1-portrait" "a1-landscape" "a2"
     "a2-portrait" "a2-landscape" "a3" "a3-portrait" "a3-landscape" "a4" "a4-portrait"
     "a4-landscape" "a5" "a5-portrait" "a5-landscape" "letter" "letter-portrait"
     "letter-landscape" "legal" "legal-portrait" "legal-landscape" "tabloid"
     "tabloid-portrait" "tabloid-landscape")
    (("language") "en" "de" "es" "fr" "pt" "it" "pl" "zh" "ja")
    (("confidence") "high" "medium" "low")
    (("origin") "virgin" "recycled" "reused" "renewable")
    (("treatment") "reuse" "remanufacture" "recycle" "recover-energy" "incinerate" "landfill"
     "other")
    (("ladder") "electricity" "gas" "heat" "fuel" "compressed-air" "water" "material" "waste"
     "CO2e"))
  "Names of properties, with the words that they take.")
;; end words

;;; Faces

(defface vsm-statement '((t :inherit font-lock-keyword-face)) "Words that begin a statement.")
(defface vsm-name '((t :inherit font-lock-function-name-face)) "Names where they are declared.")
(defface vsm-property '((t :inherit font-lock-type-face)) "Properties in their block.")
(defface vsm-number '((t :inherit font-lock-constant-face)) "Numbers.")
(defface vsm-unit '((t :inherit font-lock-builtin-face)) "Units behind numbers.")
(defface vsm-choice '((t :inherit font-lock-constant-face)) "Words that a property takes.")
(defface vsm-text '((t :inherit font-lock-string-face)) "Words that stand in place of a label.")
(defface vsm-arrow '((t :inherit font-lock-builtin-face)) "Arrows.")
(defface vsm-word '((t :inherit font-lock-preprocessor-face)) "Small words of routes and changes.")

;;; Syntax

(defvar vsm-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\r ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    (dolist (sign '(?/ ?& ?% ?$ ?€ ?£ ?¥ ?~ ?< ?> ?= ?+ ?* ?. ?, ?→ ?× ?÷ ?− ?… ?' ?@ ?: ?\;))
      (modify-syntax-entry sign "." table))
    (dolist (pair '("{}" "()" "[]"))
      (modify-syntax-entry (aref pair 0) (format "(%c" (aref pair 1)) table)
      (modify-syntax-entry (aref pair 1) (format ")%c" (aref pair 0)) table))
    table)
  "Syntax of maps.")

(defconst vsm--propertize
  ;; The stroke of an arrow is no part of the name before it.
  (syntax-propertize-rules ("\\(-\\)>" (1 "."))))

(defconst vsm--name "[[:alpha:]]\\(?:\\sw\\|\\s_\\)*")
(defconst vsm--start "\\(?:^\\|{\\)[ \t]*")
(defconst vsm--arrow "->\\|→\\|~>")
(defconst vsm--number "[0-9][0-9_]*\\(?:\\.[0-9][0-9_]*\\)?\\(?:[eE][+-]?[0-9]+\\)?")

(defun vsm--any (&rest lists)
  "An expression for one word of LISTS, as a group."
  (concat "\\(" (regexp-opt (apply #'append lists)) "\\)\\_>"))

(defconst vsm--route
  (concat "[ \t]*\\(?:\"[^\"\n]*\"\\|" vsm--name "\\)?[ \t]*\\(?:->\\|→\\)")
  "What a line that is a route begins with.")

(defun vsm--open-brace ()
  "Where the block begins that point is in; nil at the top of the file."
  (car (last (seq-filter (lambda (place) (eq (char-after place) ?{)) (nth 9 (syntax-ppss))))))

(defun vsm--block-word ()
  "The word of the statement whose block point is in; nil at the top of the file."
  (save-excursion
    (let ((open (vsm--open-brace)))
      (when open
        (goto-char open)
        (let ((outer (vsm--open-brace)))
          ;; A brace on a line of its own belongs to the statement above.
          (skip-chars-backward " \t\r\n")
          (goto-char (max (line-beginning-position) (if outer (1+ outer) (point-min))))
          (skip-chars-forward " \t")
          (and (looking-at vsm--name) (match-string-no-properties 0)))))))

(defun vsm--in-properties-p ()
  "Non-nil where properties stand, and no statements."
  (let ((word (vsm--block-word)))
    (and word
         (not (member word vsm-words-lines))
         (or (equal word "change") (not (member word vsm-words-composing))))))

(defun vsm--matcher (expression test &optional fold)
  "A matcher for EXPRESSION where TEST holds at its first group.
With FOLD, case does not count."
  (lambda (limit)
    (let ((case-fold-search fold) (found nil))
      (while (and (not found) (re-search-forward expression limit t))
        (let ((data (match-data)) (end (match-end 0)))
          (when (save-excursion
                  (goto-char (or (match-beginning 1) (match-beginning 0)))
                  (and (not (nth 8 (syntax-ppss))) (save-match-data (funcall test))))
            (set-match-data data)
            (setq found t))
          (goto-char (if found end (max (1+ (match-beginning 0)) (min end (1+ (or (car data) 0))))))
          (set-match-data data)))
      found)))

(defun vsm--goes-on-p ()
  "Non-nil where names of the line before go on."
  (save-excursion
    (forward-line 0)
    (forward-comment (- (point)))
    (eq (char-before) ?,)))

(defun vsm--statement-p ()
  "Non-nil where a statement begins at point, and not a step that is called as one."
  (and (not (vsm--in-properties-p))
       (not (vsm--goes-on-p))
       (not (looking-at (concat vsm--name "[ \t]+" vsm--number "[ \t]*%")))
       (not (looking-at (concat (vsm--any vsm-words-never-alone) "[ \t]*\\(?:$\\|[#}]\\)")))))

(defun vsm--line-is (expression)
  "Non-nil where EXPRESSION is at the beginning of the line.
Behind a brace before point it begins there."
  (save-excursion
    (let ((point (point)) (open (vsm--open-brace)) (case-fold-search nil))
      (goto-char (max (line-beginning-position) (if open (1+ open) (point-min))))
      (skip-chars-forward " \t")
      (and (<= (point) point) (looking-at expression)))))

(defun vsm--in-route-p ()
  "Non-nil behind the arrow of a route, where its words stand."
  (and (or (vsm--line-is vsm--route) (vsm--line-is "change\\_>"))
       (not (looking-back "\\(?:->\\|→\\)[ \t]*" (line-beginning-position)))
       (not (looking-at (concat vsm--name "[ \t]*->")))))

(defun vsm--anywhere-p ()
  "Non-nil; comments and labels are left out before."
  t)

(defun vsm--in-change-p ()
  "Non-nil on a line that changes another map."
  (and (not (vsm--in-properties-p))
       (vsm--line-is (concat "\\(?:" (regexp-opt vsm-words-composing) "\\)\\_>"))))

(defconst vsm--keywords
  (let ((statements (append vsm-words-declarations vsm-words-lines vsm-words-rows vsm-words-flows))
        (number (concat "\\(?:\\_<\\|[^[:alnum:]_]-\\)\\(" vsm--number "\\)"))
        ;; A sign is no part of a word: `%C&A' begins where no word does.
        (sign (seq-filter (lambda (word) (string-prefix-p "%" word)) vsm-words-properties)))
    `((,(vsm--matcher (concat vsm--start "\\(" (regexp-opt vsm-words-naming) "\\|let\\)[ \t]+\\("
                              vsm--name "\\)")
                      #'vsm--statement-p)
       (1 'vsm-statement) (2 'vsm-name))
      (,(vsm--matcher (concat vsm--start (vsm--any statements)) #'vsm--statement-p) (1 'vsm-statement))
      (,(vsm--matcher (concat vsm--start (vsm--any vsm-words-composing)
                              "\\(?:[ \t]+\\(every\\)\\)?\\(?:[ \t]+" (vsm--any statements) "\\)?")
                      #'vsm--statement-p)
       (1 'vsm-statement) (2 'vsm-word nil t) (3 'vsm-statement nil t))
      (,(vsm--matcher (concat vsm--start "\\(rework\\)[ \t]*\\(?:->\\|→\\)") #'vsm--statement-p)
       (1 'vsm-statement))
      (,(vsm--matcher (concat "\\_<kanban[ \t]+" (vsm--any vsm-words-kanban-kinds))
                      (lambda () (not (vsm--in-properties-p))))
       (1 'vsm-choice))
      (,(vsm--matcher (concat "\\_<target[ \t]+" (vsm--any vsm-words-figures))
                      (lambda () (vsm--line-is "target\\_>\\|change\\_>\\|remove\\_>")))
       (1 'vsm-choice))
      (,(vsm--matcher (concat "\\_<" (vsm--any vsm-words-routes)) #'vsm--in-route-p) (1 'vsm-word))
      (,(vsm--matcher (concat "[ \t]" (vsm--any vsm-words-regions)) #'vsm--in-change-p) (1 'vsm-word))
      (,(vsm--matcher (concat vsm--start (vsm--any vsm-words-recovery-properties) "[ \t]+[^ \t\n#}]")
                      (lambda () (member (vsm--block-word) vsm-words-lines)) t)
       (1 'vsm-property))
      ;; What a property takes comes before what it is called, for some words are both.
      (,(vsm--matcher (concat "\\_<" (regexp-opt vsm-words-text-properties) "[ \t]+\\(" vsm--name "\\)")
                      #'vsm--in-properties-p t)
       (1 'vsm-text))
      (,(vsm--matcher (concat "\\_<\\(?:"
                              (mapconcat (lambda (choice)
                                           (concat (regexp-opt (car choice)) "[ \t]+\\(?1:"
                                                   (regexp-opt (cdr choice)) "\\(?:\\+"
                                                   (regexp-opt (cdr choice)) "\\)*\\)\\_>"))
                                         vsm-words-choices "\\|")
                              "\\)")
                      #'vsm--in-properties-p t)
       (1 'vsm-choice))
      (,(vsm--matcher "\\_<\\(without\\|of\\)[ \t]+[^ \t\n]" #'vsm--in-properties-p) (1 'vsm-word))
      (,(vsm--matcher "\\_<by[ \t]+\\([0-9]\\{4\\}-[0-9]\\{2\\}-[0-9]\\{2\\}\\)" #'vsm--anywhere-p) (1 'vsm-number))
      (,(vsm--matcher (concat number "\\(?:[ \t]?\\(" (regexp-opt vsm-words-units) "\\)\\_>"
                              "\\|\\(?2:" (regexp-opt vsm-words-units-and-properties) "\\)\\_>"
                              "\\|[ \t]*\\(?2:%\\)\\(?:[^[:alpha:]]\\|$\\)\\)")
                      #'vsm--anywhere-p)
       (1 'vsm-number) (2 'vsm-unit))
      ;; `2 shifts`, but not `days 20  shift 8h`.
      (,(vsm--matcher (concat number "[ \t]\\(" (regexp-opt vsm-words-units-and-properties) "\\)\\_>"
                              "\\(?:[ \t]*[^] \t.$€£¥0-9]\\|[ \t]*$\\)")
                      #'vsm--anywhere-p)
       (1 'vsm-number) (2 'vsm-unit))
      (,(vsm--matcher number #'vsm--anywhere-p) (1 'vsm-number))
      (,(vsm--matcher (concat "/[ \t]*\\(" (regexp-opt vsm-words-units) "\\|"
                              (regexp-opt vsm-words-units-and-properties) "\\)\\_>")
                      #'vsm--anywhere-p)
       (1 'vsm-unit))
      (,(vsm--matcher (vsm--any sign) #'vsm--in-properties-p t) (1 'vsm-property))
      (,(vsm--matcher (concat "\\_<" (vsm--any vsm-words-properties)) #'vsm--in-properties-p t)
       (1 'vsm-property))
      (,(vsm--matcher (concat "\\(" vsm--arrow "\\)") #'vsm--anywhere-p) (1 'vsm-arrow))))
  "What is coloured how; the first that colours a place wins.")

;;; Indentation

(defun vsm--indentation ()
  "The column of the line at point."
  (save-excursion
    (beginning-of-line)
    (let* ((state (syntax-ppss))
           (depth (nth 0 state)))
      (skip-chars-forward " \t")
      (when (eq (char-after) ?}) (setq depth (1- depth)))
      (+ (* 2 (max depth 0))
         (cond
          ((vsm--goes-on-p) 4)
          ;; A comment stands as far right as what comes next.
          ((and (> depth 0)
                (progn (forward-comment (buffer-size)) (forward-line 0) (looking-at vsm--route)))
           2)
          (t 0))))))

(defun vsm-indent-line ()
  "Indent the line as `vsm fmt' does."
  (let ((column (vsm--indentation)))
    (if (<= (current-column) (current-indentation))
        (indent-line-to column)
      (save-excursion (indent-line-to column)))))

;;; Commands

(defun vsm-format-buffer ()
  "Give the map the one style of `vsm fmt'."
  (interactive)
  (let ((target (current-buffer)) (errors (make-temp-file "vsm")))
    (unwind-protect
        (with-temp-buffer
          (let* ((coding-system-for-read 'utf-8-unix)
                 (coding-system-for-write 'utf-8-unix)
                 (formatted (current-buffer))
                 (status (with-current-buffer target
                           (call-process-region nil nil vsm-program nil (list formatted errors) nil "fmt" "-"))))
            (if (and (integerp status) (> (buffer-size) 0))
                (with-current-buffer target (replace-buffer-contents formatted))
              (insert-file-contents errors)
              (message "%s" (buffer-string)))))
      (delete-file errors))))

(defconst vsm--compilation-error
  '(vsm "^\\([^:\n]+\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(note\\)\\): " 1 2 3 (4 . 5))
  "The messages of `vsm check --format short'.")

(add-to-list 'compilation-error-regexp-alist-alist vsm--compilation-error)
(add-to-list 'compilation-error-regexp-alist 'vsm)

(defvar vsm-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-f") #'vsm-format-buffer)
    (define-key map (kbd "C-c C-c") #'compile)
    map)
  "Keys of `vsm-mode'.")

;;;###autoload
(define-derived-mode vsm-mode prog-mode "vsm"
  "A mode for value stream maps as the program `vsm' reads them."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local comment-end "")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'vsm-indent-line)
  (setq-local electric-indent-chars (append "{}\n" nil))
  (setq-local parse-sexp-lookup-properties t)
  (setq-local syntax-propertize-function vsm--propertize)
  (setq-local font-lock-defaults '(vsm--keywords nil nil nil))
  (setq-local imenu-generic-expression
              `((nil ,(concat "^[ \t]*\\(?:" (regexp-opt vsm-words-naming) "\\)[ \t]+\\(" vsm--name "\\)") 1)))
  (when buffer-file-name
    (setq-local compile-command
                (concat vsm-program " check --format short "
                        (shell-quote-argument (file-name-nondirectory buffer-file-name))))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.vsm\\'" . vsm-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs `(vsm-mode . (,vsm-program "lsp"))))

(provide 'vsm-mode)
;;; vsm-mode.el ends here
