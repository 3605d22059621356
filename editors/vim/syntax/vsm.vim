" Vim syntax file
" Language: vsm, value stream maps from text
"
" The words stand between the two marks, made of the language's own tables. What is a keyword is so only where the
" language reads one: a statement at the beginning of a line or behind a brace, a property in its block.

if exists('b:current_syntax')
  finish
endif
let s:cpo = &cpo
set cpo&vim

" begin words: written by Scripts/pictures
let s:words = {}
let s:words.declaration = 'control-center\|control-centre\|conventions\|disposition\|kanban-post\|levelling\|calendar\|customer\|database\|leveling\|resource\|supplier\|control\|factor\|source\|group\|icon\|loop\|site\|map\|mrp'
let s:words.lines = 'recovery\|stream'
let s:words.row = 'sequenced-pull\|safety-stock\|supermarket\|cross-dock\|expedited\|inventory\|warehouse\|conveyor\|decision\|forklift\|milk-run\|process\|waiting\|buffer\|in-box\|orders\|truck\|fifo\|pull\|push\|rail\|ship\|air'
let s:words.naming = 'control-center\|control-centre\|safety-stock\|disposition\|kanban-post\|supermarket\|cross-dock\|inventory\|levelling\|warehouse\|calendar\|customer\|database\|decision\|leveling\|resource\|supplier\|control\|process\|waiting\|buffer\|in-box\|orders\|source\|group\|fifo\|icon\|loop\|site\|mrp'
let s:words.never_alone = 'control-center\|control-centre\|disposition\|kanban-post\|levelling\|customer\|database\|decision\|leveling\|resource\|supplier\|control\|process\|source\|icon\|site\|mrp'
let s:words.flow = 'go-see\|kaizen\|kanban\|verbal\|phone\|info\|note'
let s:words.composing = 'based-on\|include\|replace\|before\|change\|remove\|after\|let'
let s:words.region = 'between\|before\|after\|every\|all\|and'
let s:words.kanban_kind = 'production\|withdrawal\|signal'
let s:words.route = 'takes\|then\|max\|by'
let s:words.basis = 'units\|value\|mass'
let s:words.figure = 'recovery\.diversion-without-energy\|recovery\.grading-error-cost-a-day\|recovery\.worth-of-perfect-grading\|recovery\.gross-value-after-decay\|recovery\.net-value-after-decay\|recovery\.lead-time-deviation\|recovery\.grading-error-cost\|recovery\.gross-value-a-day\|recovery\.net-value-a-day\|processing-time-of-all\|recovery\.profit-a-week\|recovery\.revenue-share\|contribution-per-hour\|deployment-frequency\|recovery\.acquisition\|recovery\.gross-value\|recovery\.linear-flow\|recovery\.cost-a-day\|recovery\.fixed-cost\|recovery\.diversion\|recovery\.lead-time\|recovery\.net-value\|value-added-of-all\|operators-present\|pieces-in-process\|recovery\.entering\|lead-time-of-all\|operators-needed\|finished-pieces\|processing-time\|time-to-restore\|activity-ratio\|available-time\|change-failure\|compressed-air\|recovery\.reuse\|share-by-value\|transport-cost\|CO2e-of-waste\|cost-per-unit\|line-capacity\|material-cost\|recovery\.cost\|share-by-mass\|contribution\|holding-cost\|recovery\.MCI\|recovery\.WIP\|repeat-share\|work-content\|worth-of-day\|electricity\|labour-cost\|repeat-work\|stock-value\|utilisation\|value-added\|wasted-work\|queue-time\|raw-pieces\|use-of-cap\|value-kept\|waste-mass\|within-SLA\|inventory\|lead-time\|necessary\|wait-time\|capacity\|material\|proceeds\|balance\|demand\|labour\|needed\|visits\|pitch\|share\|turns\|waste\|water\|worth\|%C&A\|CO2e\|EPEI\|flow\|fuel\|heat\|pace\|takt\|C\/T\|FPY\|PCE\|SLA\|WIP\|gas\|PT'
let s:words.property = 'complete-and-accurate\|deployment-frequency\|feedstock-efficiency\|recycling-efficiency\|requires-sanitize\|changeover-stops\|every-part-every\|first-pass-yield\|process-quantity\|recycled-content\|time-to-restore\|available-time\|change-failure\|compressed-air\|inventory-time\|product-family\|reused-content\|transfer-batch\|replenishment\|revenue-share\|service-level\|avoided-cost\|buffer-stock\|data-bearing\|planned-stop\|process-time\|safety-stock\|acquisition\|cycle-stock\|electricity\|performance\|repair-time\|value-added\|arrival-cv\|background\|changeover\|compliance\|confidence\|cycle-time\|department\|fixed-cost\|process-cv\|processing\|available\|certified\|container\|follow-up\|grade-mix\|hazardous\|lead-time\|necessary\|objective\|operators\|pacemaker\|transport\|treatment\|wip-limit\|work-cell\|accuracy\|branches\|calendar\|capacity\|distance\|external\|language\|machines\|material\|operator\|proceeds\|sanitize\|stations\|view-box\|holding\|maximum\|outside\|product\|quality\|regrade\|returns\|utility\|version\|viewBox\|author\|breaks\|buffer\|covers\|credit\|demand\|filled\|graded\|grades\|ladder\|origin\|people\|queues\|safety\|shared\|shifts\|source\|system\|uptime\|volume\|weight\|within\|batch\|break\|cycle\|decay\|fixed\|owner\|price\|shift\|speed\|state\|stops\|takes\|theme\|value\|waste\|water\|yield\|%C&A\|EPEI\|MTTR\|NNVA\|cell\|cost\|date\|days\|fold\|fuel\|goal\|heat\|icon\|lane\|link\|load\|mass\|pack\|page\|path\|plan\|rate\|site\|stop\|unit\|uses\|work\|wrap\|C&A\|C\/O\|C\/T\|EPE\|FPY\|L\/T\|NVA\|OEE\|P\/T\|SLA\|U\/T\|cap\|day\|due\|gap\|gas\|max\|mix\|row\|CO\|CT\|LT\|PT\|VA\|as'
let s:words.text_property = 'product-family\|compliance\|department\|certified\|view-box\|product\|version\|viewBox\|author\|system\|owner\|icon\|lane\|path\|site\|unit'
let s:words.recovery_property = 'revenue-share\|avoided-cost\|acquisition\|confidence\|fixed-cost\|credit\|fixed'
let s:words.labelled_property = 'source'
let s:words.unit = 'kgCO2eq\|lbCO2eq\|minutes\|seconds\|gCO2eq\|kgCO2e\|lbCO2e\|liters\|litres\|minute\|months\|pieces\|second\|tCO2eq\|therms\|MMBtu\|gCO2e\|hours\|kgCO2\|lbCO2\|liter\|litre\|miles\|month\|piece\|tCO2e\|therm\|units\|weeks\|years\|gCO2\|hour\|kBtu\|mins\|secs\|tCO2\|week\|year\|Btu\|GWh\|MWh\|ft3\|gal\|hrs\|kWh\|lbs\|min\|mos\|pcs\|sec\|wks\|yrs\|GJ\|MJ\|MW\|Wh\|hr\|kJ\|kW\|kg\|km\|lb\|m3\|mL\|mg\|mi\|ml\|mo\|oz\|pc\|wk\|yr\|L\|W\|d\|g\|h\|l\|s\|t'
let s:words.unit_and_property = 'shifts\|shift\|days\|unit\|day'
let s:choices = [
      \ ['state', 'current\|future\|ideal'],
      \ ['inventory-time', 'downstream-cycle\|demand'],
      \ ['lead-time', 'waits+process\|waits'],
      \ ['day', 'worktime'],
      \ ['branches', 'by-kind'],
      \ ['transport', 'off\|on'],
      \ ['queues', 'off\|on'],
      \ ['processing', 'longest-of-each\|longest\|all'],
      \ ['changeover-stops', 'all\|one'],
      \ ['sanitize', 'destroy\|clear\|purge'],
      \ ['as', 'return-to-vendor\|remanufacture\|liquidate\|refurbish\|repurpose\|landfill\|redeploy\|destroy\|harvest\|recover\|recycle\|restock\|donate\|repair\|resell\|hold'],
      \ ['theme', 'standard\|color\|print\|auto\|dark'],
      \ ['fold', 'off\|on'],
      \ ['page', 'tabloid-landscape\|letter-landscape\|tabloid-portrait\|legal-landscape\|letter-portrait\|legal-portrait\|a0-landscape\|a1-landscape\|a2-landscape\|a3-landscape\|a4-landscape\|a5-landscape\|a0-portrait\|a1-portrait\|a2-portrait\|a3-portrait\|a4-portrait\|a5-portrait\|tabloid\|letter\|legal\|a0\|a1\|a2\|a3\|a4\|a5'],
      \ ['language', 'de\|en\|es\|fr\|it\|ja\|pl\|pt\|zh'],
      \ ['confidence', 'medium\|high\|low'],
      \ ['origin', 'renewable\|recycled\|reused\|virgin'],
      \ ['treatment', 'recover-energy\|remanufacture\|incinerate\|landfill\|recycle\|other\|reuse'],
      \ ['ladder', 'compressed-air\|electricity\|material\|waste\|water\|CO2e\|fuel\|heat\|gas'],
      \ ]
" end words

" Letters of all scripts, digits and _ are \k; ranges of letters are slow where case does not count.
syntax iskeyword @,48-57,_,192-255,^215,^247
let s:name = '\K\%(\k\|->\@!\)*'
let s:end = '\%(\k\|->\@!\)\@!'
let s:begin = '\%(\k\|[%&/]\|\k-\)\@5<!'
let s:statement = '\%(\%(^\|{\)\s*\)\@<='
let s:number = '\d[0-9_]*\%(\.\d[0-9_]*\)\?\%([eE][+-]\?\d\+\)\?'

function! s:any(kind) abort
  return '\%(' . s:words[a:kind] . '\)' . s:end
endfunction

function! s:match(group, pattern, ...) abort
  execute 'syntax match' a:group ';' . a:pattern . ';' get(a:, 1, 'contained')
endfunction

" A statement: its word, and what follows up to the end of the line, with its block.
function! s:region(group, start, contains, ...) abort
  execute 'syntax region' a:group 'matchgroup=vsmStatement start=;' . s:statement . a:start . ';'
        \ 'matchgroup=NONE' get(a:, 1, 'end=+$+') 'end=+\ze}+' 'contains=' . a:contains
endfunction

syntax case match
syntax sync fromstart

syntax match vsmComment +#.*+ contains=@Spell
syntax region vsmLabel start=+"+ skip=+\\.+ excludenl end=+"\|$+ contains=vsmEscape,@Spell
syntax match vsmEscape +\\["\\n]+ contained
syntax match vsmBrace +[{}]+ contained

" Blocks, of properties and of lines, and those that stand on lines of their own.
syntax region vsmBlock matchgroup=vsmBrace start=+{+ end=+}+ contained fold contains=@vsmProperties
syntax region vsmLines matchgroup=vsmBrace start=+{+ end=+}+ contained fold contains=@vsmStatements
syntax region vsmLooseBlock matchgroup=vsmBrace start=+^\s*{+ end=+}+ fold contains=@vsmProperties,@vsmStatements

" What is defined later is tried first.
call s:match('vsmReference', s:begin . s:name, '')

" Properties. Their case does not count.
call s:match('vsmProperty', '\c' . s:begin . s:any('property'))
call s:match('vsmProperty', '\c' . s:begin . s:any('text_property'), 'contained nextgroup=vsmText skipwhite')
call s:match('vsmText', s:name)
for [s:names, s:choice] in s:choices
  call s:match('vsmProperty', '\c' . s:begin . '\%(' . s:names . '\)' . s:end, 'contained nextgroup=vsmChoice skipwhite')
  call s:match('vsmChoice', '\%(' . s:choice . '\)\%(+\%(' . s:choice . '\)\)*' . s:end)
endfor
call s:match('vsmOf', s:begin . 'of\ze\s\+' . s:name)
call s:match('vsmWithout', s:begin . 'without\ze\s\+\S')
syntax cluster vsmProperties contains=vsmComment,vsmLabel,vsmReference,vsmProperty,vsmOf,vsmWithout,@vsmValues

" Values: numbers with their units, money, shares.
call s:match('vsmOperator', '\.\.\.\?\|…\|<=\|>=\|[-≤≥<>=+*/×÷−]\|[[:blank:]0-9]\@1<=x\ze[[:blank:]0-9]')
call s:match('vsmArrow', '->\|→\|\~>')
call s:match('vsmUnit', '\%(/\s*\)\@<=\%(' . s:words.unit . '\|' . s:words.unit_and_property . '\)' . s:end)
call s:match('vsmUnit', '\%(\d\s\?\)\@<=\%(' . s:words.unit . '\)' . s:end)
call s:match('vsmUnit', '\d\@1<=\%(' . s:words.unit_and_property . '\)' . s:end)
call s:match('vsmUnit', '\%(\d\s\)\@<=\%(' . s:words.unit_and_property . '\)' . s:end . '\%(\s\+[0-9.$€£¥]\)\@!')
call s:match('vsmUnit', '\%(\d\s*\)\@<=%\%(\a&\)\@!')
call s:match('vsmNumber', '\k\@4<!\%([-−]\?\s*[$€£¥]\s*[-−]\?\s*\)\?' . s:number)
syntax cluster vsmValues contains=vsmOperator,vsmArrow,vsmUnit,vsmNumber

" Statements.
let s:head = 'vsmComment,vsmLabel,vsmBlock,vsmReference,vsmName,vsmAt,vsmArrow,@vsmValues'
call s:region('vsmDeclaration', s:any('declaration'), s:head)
call s:region('vsmRow', s:any('row'), s:head)
call s:region('vsmStream', s:any('lines'), 'vsmComment,vsmLabel,vsmLines,vsmName')
call s:region('vsmFlow', s:any('flow'), s:head . ',vsmKanbanKind', 'end=+[^,[:blank:]]\@1<=\s*$+')
call s:region('vsmTarget', 'target' . s:end, 'vsmComment,vsmReference,vsmFigure,vsmTakt,vsmBy,@vsmValues')
call s:region('vsmChange', 'change' . s:end, s:head . ',vsmChanged,vsmRegionWord,vsmRouteWord,vsmFigure,vsmTakt')
call s:region('vsmEdit', '\%(remove\|replace\|after\|before\)' . s:end,
      \ substitute(s:head, 'vsmBlock', 'vsmLines', '') . ',vsmChanged,vsmRegionWord,vsmFigure')
call s:region('vsmInclude', '\%(include\|based-on\)' . s:end, 'vsmComment,vsmLabel')
call s:region('vsmLet', 'let' . s:end, 'vsmComment,vsmLabel,vsmReference,vsmName,@vsmValues')
execute 'syntax region vsmRoute start=;' . s:statement . '\ze\%(' . s:name . '\s*\|"[^"]*"\s*\)\?\%(->\|→\);'
      \ . ' end=+$+ end=+\ze}+ contains=vsmComment,vsmLabel,vsmReference,vsmRework,vsmRouteWord,vsmBasis,vsmArrow,@vsmValues'
" A name with a share is a step, also where a ship is called so; and so is a word alone that needs a name.
call s:match('vsmStep', s:statement . s:name . '\ze\s\+' . s:number . '\s*%', '')
call s:match('vsmStep', s:statement . '\%(' . s:words.never_alone . '\)\ze\s*\%($\|[#}]\)', '')
call s:match('vsmRecoveryProperty', s:statement . '\%(' . s:words.recovery_property . '\)' . s:end . '\ze\s\+[^[:blank:]#}]', '')
call s:match('vsmRecoveryProperty', s:statement . '\%(' . s:words.labelled_property . '\)' . s:end . '\ze\s\+"', '')
syntax cluster vsmStatements contains=vsmComment,vsmLabel,vsmReference,vsmStep,vsmDeclaration,vsmRow,vsmStream,vsmFlow,vsmTarget,vsmChange,vsmEdit,vsmInclude,vsmLet,vsmRoute,vsmRecoveryProperty,vsmLooseBlock,@vsmValues

" Parts of statements.
call s:match('vsmAt', s:begin . 'at\ze\s\+' . s:name)
call s:match('vsmKanbanKind', '\%(kanban\s\+\)\@<=' . s:any('kanban_kind'))
call s:match('vsmChanged', '\%(\%(change\|remove\|replace\|after\|before\|every\)\s\+\)\@<=\%(target\|'
      \ . s:words.declaration . '\|' . s:words.lines . '\|' . s:words.row . '\|' . s:words.flow . '\)' . s:end)
call s:match('vsmRegionWord', '\%(\s\)\@<=' . s:any('region'))
call s:match('vsmFigure', '\%(target\s\+\)\@<=' . s:any('figure'))
call s:match('vsmTakt', '\%([<>=≤≥]\s*\)\@<=takt' . s:end)
call s:match('vsmBy', s:begin . 'by\ze\s\+\d')
call s:match('vsmRework', s:statement . 'rework\ze\s*\%(->\|→\)')
call s:match('vsmRouteWord', '\%(->\s*\|→\s*\)\@<!' . s:begin . s:any('route') . '\%(\s*->\)\@!')
call s:match('vsmBasis', '\%(by\s\+\)\@<=' . s:any('basis'))
call s:match('vsmName', '\%(' . s:statement . '\%(' . s:words.naming . '\|' . s:words.lines . '\|let\)\s\+\)\@99<=' . s:name)

highlight default link vsmComment Comment
highlight default link vsmLabel String
highlight default link vsmText String
highlight default link vsmEscape SpecialChar
highlight default link vsmNumber Number
highlight default link vsmUnit Special
highlight default link vsmStatement Statement
highlight default link vsmRework Statement
highlight default link vsmChanged Statement
highlight default link vsmName Identifier
highlight default link vsmProperty Type
highlight default link vsmRecoveryProperty Type
highlight default link vsmChoice Constant
highlight default link vsmKanbanKind Constant
highlight default link vsmBasis Constant
highlight default link vsmTakt Constant
highlight default link vsmFigure Function
highlight default link vsmArrow Operator
highlight default link vsmOperator Operator
highlight default link vsmRouteWord Keyword
highlight default link vsmRegionWord Keyword
highlight default link vsmWithout Keyword
highlight default link vsmAt Keyword
highlight default link vsmBy Keyword
highlight default link vsmOf Keyword

let b:current_syntax = 'vsm'
let &cpo = s:cpo
unlet s:cpo s:words s:choices s:name s:end s:begin s:statement s:number s:head s:names s:choice
