--[[ Value stream maps in documents of pandoc and Quarto: each code block of the class `vsm` becomes its picture.

As a filter:                    pandoc --lua-filter vsm.lua doc.md -o doc.html
As an engine of pandoc-ext's    diagram:
filter `diagram`, of metadata:    engine:
                                    vsm: { package: vsm }

A broken map ends pandoc with the messages of vsm, at the document's lines where they can be found.
]]

local system = require 'pandoc.system'
local utils = require 'pandoc.utils'

local settings = { execpath = os.getenv 'VSM_BIN' or 'vsm' }

--- What each kind of document takes best. Word and its kin show SVG only with a bitmap beside it.
local function format_for(writer)
  local bitmaps = { docx = true, odt = true, pptx = true, rtf = true }
  local papers = { latex = true, beamer = true, context = true, ms = true }
  if bitmaps[writer] then return 'png' end
  return papers[writer] and 'pdf' or 'svg'
end

local mime_types = { svg = 'image/svg+xml', png = 'image/png', pdf = 'application/pdf' }

local function is_for_browsers(writer)
  for _, name in ipairs { 'html', 'revealjs', 'slidy', 'slideous', 'dzslides', 's5' } do
    if writer:sub(1, #name) == name then return true end
  end
  return false
end

-- Where a block stands

--- The lines of each document, read when they are first asked for, and the line up to which blocks have been found.
local documents

local function read_documents()
  documents = {}
  for _, path in ipairs(PANDOC_STATE.input_files) do
    local file = path ~= '-' and io.open(path, 'r')
    if file then
      local lines = {}
      for line in (file:read 'a' .. '\n'):gmatch '(.-)\r?\n' do lines[#lines + 1] = line end
      file:close()
      documents[#documents + 1] = { path = path, lines = lines, found = 0 }
    end
  end
end

--- Pandoc keeps no lines: the block is looked for in the documents, behind the one before. Quotes and lists put something
-- before its lines, and nothing behind them.
local function place_of(code)
  if not documents then read_documents() end
  local wanted = {}
  for line in (code .. '\n'):gmatch '(.-)\n' do wanted[#wanted + 1] = line:gsub('%s+$', '') end
  for _, document in ipairs(documents) do
    for start = document.found + 1, #document.lines - #wanted + 1 do
      local is_here = true
      for index, text in ipairs(wanted) do
        local line = document.lines[start + index - 1]:gsub('\t', '    '):gsub('%s+$', '')
        if line:sub(-#text) ~= text and text ~= '' then
          is_here = false
          break
        end
      end
      if is_here then
        document.found = start + #wanted - 1
        return document.path, start
      end
    end
  end
  return documents[1] and documents[1].path or '<stdin>', nil
end

local function folder_of(path) return path:match '^(.*)/[^/]*$' or '.' end

-- The program

--- Runs vsm on a map in the folder of its document, whose files the map may read.
local function run(arguments, code, path)
  local is_done, result
  system.with_working_directory(folder_of(path), function ()
    is_done, result = pcall(pandoc.pipe, settings.execpath, arguments, code)
  end)
  if is_done then return result end
  if type(result) == 'table' and result.error_code then
    -- The program has said on standard error what is wrong, and where.
    error(string.format('a map in %s cannot be drawn', path), 0)
  end
  error('vsm cannot be run: it is neither on the path nor named by VSM_BIN', 0)
end

local function draw(code, format, options)
  local path, line = place_of(code)
  local place = { '--stdin-name', path, '--stdin-line', tostring(line or 1), '--message-format', 'short' }
  local function with(words)
    local all = pandoc.List(words)
    all:extend(place)
    return all
  end
  local words = { 'render', '-', '-', '-f', format }
  if format == 'png' then pandoc.List.extend(words, { '--dpi', '192' }) end
  for _, name in ipairs { 'theme', 'page', 'layout', 'wrap' } do
    if options[name] then pandoc.List.extend(words, { '--' .. name, utils.stringify(options[name]) }) end
  end
  local image = run(with(words), code, path)
  return image, function ()
    return (run(with { 'describe', '-', '--alt', '--color', 'never' }, code, path):gsub('%s+$', ''))
  end
end

--- Options on lines of their own, `#| caption: ...`, and those of the block, which win.
local function options_of(block)
  local options = {}
  for key, value in (block.text .. '\n'):gmatch '#| *([-%w]+): *([^\n]*)\n' do
    options[key:gsub('^fig%-cap$', 'caption'):gsub('^fig%-alt$', 'alt')] = value:gsub('^"(.*)"%s*$', '%1')
  end
  for key, value in pairs(block.attributes) do
    options[key:gsub('^fig%-cap$', 'caption'):gsub('^fig%-alt$', 'alt')] = value
  end
  return options
end

local signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

local function base64(bytes)
  local parts = {}
  for index = 1, #bytes, 3 do
    local a, b, c = bytes:byte(index, index + 2)
    local group = a << 16 | (b or 0) << 8 | (c or 0)
    for place = 0, 3 do
      local sign = (group >> (18 - 6 * place) & 63) + 1
      parts[#parts + 1] = ((place == 2 and not b) or (place == 3 and not c)) and '=' or signs:sub(sign, sign)
    end
  end
  return table.concat(parts)
end

--- Where the picture is: in the document for browsers, since nobody else writes it there, and beside it for all else.
local function source_of(image, format)
  if is_for_browsers(FORMAT) and not quarto then
    return 'data:' .. mime_types[format] .. ';base64,' .. base64(image)
  end
  local name = 'vsm-' .. utils.sha1(image) .. '.' .. format
  pandoc.mediabag.insert(name, mime_types[format], image)
  return name
end

local function figure(block)
  if block.classes[1] ~= 'vsm' or block.classes:includes 'ignore' then return nil end
  local options = options_of(block)
  local format = format_for(FORMAT)
  for key, value in pairs(settings) do
    if options[key] == nil and key ~= 'execpath' then options[key] = value end
  end
  local image, describe = draw(block.text, format, options)
  local alt = options.alt or describe()
  local size = { width = options.width, height = options.height }
  local caption = options.caption and utils.blocks_to_inlines(pandoc.read(options.caption, 'markdown').blocks)
  local id = options.label or block.identifier
  if pandoc.Figure then
    local picture = pandoc.Image({ pandoc.Str(alt) }, source_of(image, format), '', pandoc.Attr('', { 'vsm' }, size))
    if not caption then return pandoc.Para { picture } end
    return pandoc.Figure({ pandoc.Plain { picture } }, { long = { pandoc.Plain(caption) } }, pandoc.Attr(id))
  end
  -- Before pandoc 3 the description of a figure is its caption; HTML takes another text beside it.
  if caption then size.alt = alt end
  local picture = pandoc.Image(
    caption or { pandoc.Str(alt) }, source_of(image, format), caption and 'fig:' or '', pandoc.Attr(id, { 'vsm' }, size))
  return pandoc.Para { picture }
end

local function read_settings(meta)
  local engine = meta.diagram and meta.diagram.engine and meta.diagram.engine.vsm
  for _, own in ipairs { engine or false, meta.vsm or false } do
    if type(own) == 'table' then
      for key, value in pairs(own) do
        if key ~= 'package' then settings[key] = utils.stringify(value) end
      end
    end
  end
end

local filter = { { Meta = read_settings }, { CodeBlock = figure } }

-- The same table is an engine of the filter `diagram`.
filter.line_comment_start = '#'
filter.mime_types = { ['image/svg+xml'] = true, ['image/png'] = true, ['application/pdf'] = true }

--- Draws a map as the filter `diagram` asks for it. That filter goes on after an error, with the block as it was: a broken
-- map ends pandoc here.
function filter.compile(self, code, options)
  settings.execpath = self.execpath and utils.stringify(self.execpath) or settings.execpath
  local mime_type = self.mime_type or 'image/svg+xml'
  local format = 'svg'
  for name, known in pairs(mime_types) do
    if known == mime_type then format = name end
  end
  local is_drawn, image = pcall(draw, code, format, options or {})
  if is_drawn then return image, mime_type end
  io.stderr:write('vsm: ', tostring(image), '\n')
  os.exit(1)
end

return filter
