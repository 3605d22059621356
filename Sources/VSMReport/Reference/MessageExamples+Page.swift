// swift-format-ignore-file
// Made by the tests, as Messages.md is: VSM_ACCEPT=1 swift test --disable-xctest --filter MessagesPageTests
extension MessageExamples {
  static let page = #"""
# Messages

Every message that vsm has, as it is printed, each of a map that provokes it (`Tests/Messages`). The tests make this
page: `VSM_ACCEPT=1 swift test --disable-xctest --filter MessagesPageTests`. An error forbids a picture; a warning does not, unless `--strict`.

**The text as such**

| code | | message |
|---|---|---|
| [E001](#E001) | error | this is not UTF-8 text |
| [E002](#E002) | error | a NUL byte: this is not a text file |
| [E003](#E003) | error | the file is larger than 16 MB, the most that vsm reads |
| [E004](#E004) | error | the character ‘!’ has no meaning here |
| [E005](#E005) | error | a control character (U+0007) in a label |
| [E006](#E006) | error | this string is not closed on its line |
| [E007](#E007) | error | ‘\t’ is no escape in a string |
| [E008](#E008) | error | ‘18,400’ is not a number |
| [E009](#E009) | error | the number 9e99 is larger than 1,000,000,000,000, the most that vsm computes with |
| [E010](#E010) | error | this is a Graphviz graph (DOT), not a map |
| [E011](#E011) | error | ‘'’ is no quote of a label: labels stand in straight quotes |
| [E012](#E012) | error | ‘//’ begins no comment |
| [E013](#E013) | error | ‘=>’ is no arrow that vsm knows |
| [E014](#E014) | error | ‘３９’ is written with digits that vsm does not read |
| [E015](#E015) | error | ‘2:30’ does not say which units it has |
| [E016](#E016) | error | ‘06:00-14:00’ says from when to when; vsm asks for how long |
| [E017](#E017) | error | ‘39''’ has a sign for its unit |
| [E018](#E018) | error | ‘2weld’ is no name: a name begins with a letter and has letters, digits, - and _ |

**The grammar**

| code | | message |
|---|---|---|
| [E100](#E100) | error | there is no map in this file |
| [E101](#E101) | error | expected at and what a levelling box stands above, found ‘weld’ |
| [E102](#E102) | error | the block of ‘process’ is not closed |
| [E103](#E103) | error | this } closes nothing |
| [E104](#E104) | error | blocks are nested more than 64 deep |
| [E105](#E105) | error | more than 200000 statements, the most that vsm reads |
| [E106](#E106) | error | more than 100 problems; the rest of the file was not examined |
| [E107](#E107) | error | ‘custmer’ is not a word that vsm knows at the top of a file |
| [E108](#E108) | error | ‘process’ cannot stand at the top of a file |
| [E109](#E109) | error | ‘process’ needs a name |
| [E110](#E110) | error | ‘kaizen’ needs a label in quotes |
| [E111](#E111) | error | ‘changover’ is not a property of a process |
| [E112](#E112) | error | ‘demand’ is not a property of a process |
| [E113](#E113) | error | ‘C/T’ needs a time |
| [E114](#E114) | error | 39 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr) |
| [E115](#E115) | error | ‘kg’ is the wrong unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr) |
| [E116](#E116) | error | ‘demand’ is a rate: say for which period |
| [E117](#E117) | error | −5 is negative: ‘inventory’ is at least 0 |
| [E118](#E118) | error | 120% is out of range: ‘uptime’ is at most 100% |
| [E119](#E119) | error | the range 9min..4min is turned round |
| [E120](#E120) | error | ‘currnt’ is no choice for ‘state’ |
| [E121](#E121) | error | ‘C/T’ is given twice |
| [E122](#E122) | error | a route is written with an arrow, where it leads and its share |
| [E123](#E123) | error | ‘180 EUR’: money is written with the sign of its currency ($, €, £ or ¥) before it |
| [E124](#E124) | error | ‘LH’ is in the mix twice |
| [E125](#E125) | error | no ‘=’ stands here: a value follows its name |
| [E126](#E126) | error | ‘[’ opens no block |
| [E127](#E127) | error | ‘30-40s’ is no range: two points stand between its ends |
| [E128](#E128) | error | ‘~39s’: a value is one number or a range |
| [E129](#E129) | error | ‘&lt; 39s’ is a bound: ‘C/T’ needs a value or a range |
| [E130](#E130) | error | ‘TBD’ is no value of ‘C/T’ |
| [E131](#E131) | error | ‘scrap metal’ is no name: a name is one word |
| [E132](#E132) | error | ‘2 operators’: the name of a property stands before its value |
| [E133](#E133) | error | the label stands before the amount |
| [E134](#E134) | error | ‘pull’ stands on a line of its own |
| [E135](#E135) | error | ‘widgets’ is neither a unit nor a variant that the map names elsewhere |
| [E136](#E136) | error | ‘pallets’ cannot be held against a demand in pieces: one map counts in one unit |
| [W101](#W101) | warning | 18.400 is read as 18.4, not as 18,400 |

**The map, its routes and recoveries**

| code | | message |
|---|---|---|
| [E200](#E200) | error | the map has no stream, so there is nothing to draw |
| [E201](#E201) | error | a map has one ‘map’; this is the second |
| [E202](#E202) | error | the name ‘weld’ is declared twice |
| [E203](#E203) | error | nothing is named ‘wled’ |
| [E204](#E204) | error | ‘pc’ is a control; here stands a process or a stock |
| [E205](#E205) | error | this stream names nothing |
| [E206](#E206) | error | ‘mill’ is out of place here |
| [E207](#E207) | error | the streams lead round in a circle through ‘paint’ |
| [E208](#E208) | error | ‘weld’ is named in the middle of a stream |
| [E209](#E209) | error | ‘weld’ sends information to itself |
| [E210](#E210) | error | the calendar leaves no time to work (0 min a shift) |
| [E211](#E211) | error | a step cannot be both ‘value-added’ and ‘waste’ |
| [E212](#E212) | error | ‘pull’ is a word of the language and cannot be a name |
| [E213](#E213) | error | the calendar works 32 h a day |
| [E214](#E214) | error | 31 working days a week |
| [E215](#E215) | error | ‘plant’ stands in this block twice |
| [E216](#E216) | error | ‘€’ among amounts in ‘$’: a map has one currency |
| [E217](#E217) | error | a route of 0% carries nothing |
| [E218](#E218) | error | ‘max’ passes are for rework alone |
| [E219](#E219) | error | a route stands under the process that it leaves |
| [E220](#E220) | error | the shares of ‘Inspect’ add up to 120 %, more than all there is |
| [E221](#E221) | error | nothing leads out of ‘Inspect’ |
| [E222](#E222) | error | ‘inspect’ is a step of another block: a route cannot lead there |
| [E223](#E223) | error | no source gives units of grade ‘D’ |
| [E224](#E224) | error | the share of grade ‘A’ is not given |
| [E225](#E225) | error | rework needs a share in % |
| [E226](#E226) | error | the routes of ‘Inspect’ have shares by different measures |
| [E227](#E227) | error | shares by value at ‘Inspect’ cannot be turned into units: Scrap metal has no proceeds above 0 |
| [E228](#E228) | error | Returned pumps may hold data and reaches ‘Back to stock’ without being sanitized: Inspect → Back to stock |
| [E229](#E229) | error | Returned pumps is hazardous and reaches ‘Scrap metal’, which is not certified: Inspect → Scrap metal |
| [E230](#E230) | error | a source gives its volume or what it returns of a customer, not both |
| [E231](#E231) | error | this recovery has no source |
| [E232](#E232) | error | ‘returns’ is the source of two recoveries |
| [E233](#E233) | error | ‘net-value’ is not a figure that can have a target |
| [E234](#E234) | error | ‘utilisation’ is a figure of a step, or of a resource, or of all of them: utilisation(*) |
| [E235](#E235) | error | the target of ‘lead-time’ is a time, such as 5d |
| [E236](#E236) | error | a wait has a time and nothing to count |
| [E237](#E237) | error | this recovery names no step |
| [E238](#E238) | error | ‘weld’ sends kanban to itself |
| [E239](#E239) | error | the routes of ‘Inspect’ add up to 70 %, and no line after them takes the rest |
| [E240](#E240) | error | this is not an SVG path: character 1 is not M, with which a path begins |
| [E241](#E241) | error | this is not a view box: character 3 is not a number |
| [E242](#E242) | error | the icon ‘robot’ has no path |
| [E243](#E243) | error | ‘shelf’ is a disposition: rework leads back to a step of its own block |
| [E244](#E244) | error | grade ‘A’ has two routes here: both need a share |
| [E245](#E245) | error | ‘Inspect’ has two routes without a share |
| [E246](#E246) | error | this stream runs from a customer to a supplier |
| [E247](#E247) | error | units of grade ‘B’ come to ‘Test’, which has no way for them |
| [E248](#E248) | error | the shares of the streams that flow into ‘Final assembly’ add up to 120 % |
| [E253](#E253) | error | the picture would be larger than 64 MB; most of it are 70000 of ‘process’ |
| [E265](#E265) | error | there is no file ‘calender.vsm’ |
| [E266](#E266) | error | ‘../calendar.vsm’ is not read: a path leads to a file below the folder of the map |
| [E267](#E267) | error | ‘files’ is a folder |
| [E268](#E268) | error | cannot read ‘secret.vsm’: permission denied |
| [E269](#E269) | error | with ‘huge.vsm’ the map is larger than 16 MB, the most that vsm reads |
| [E270](#E270) | error | no files are read here: ‘times.vsm’ is not known |
| [E271](#E271) | error | more than 100 files, the most that a map is put together from |
| [E272](#E272) | error | files lead to one another more than 20 deep |
| [E273](#E273) | error | a file leads back to itself: map.vsm:1 → circle.vsm:1 → map.vsm |
| [E274](#E274) | error | a map has one base |
| [E275](#E275) | error | a file that is included has no base of its own |
| [E276](#E276) | error | the value ‘net-shift’ is given twice |
| [E277](#E277) | error | a value cannot be called ‘weld’: that is the name of a process |
| [E278](#E278) | error | values are made of one another: shift-time → day-time → shift-time |
| [E279](#E279) | error | ‘7h 40min off’ is no value for ‘net-shift’ |
| [E280](#E280) | error | a time and a quantity cannot be reckoned with like this |
| [E281](#E281) | error | ‘net-shift’ is a time, and ‘demand’ needs a plain number or pieces (pcs) |
| [E282](#E282) | error | ‘change’ changes a base, and this map has none |
| [E283](#E283) | error | the base has no ‘welt’ |
| [E284](#E284) | error | ‘inventory’ may be any of 3 in the base |
| [E285](#E285) | error | no row of the base has ‘weld’ and behind it ‘stamping’ |
| [E286](#E286) | error | two changes are of the same place |
| [E287](#E287) | error | ‘uptime’ is not given in the base |
| [E288](#E288) | error | no value is called ‘nett-shift’, which ‘shift’ is given |
| [E289](#E289) | error | more than 200 changes, the most for a base of this size |

**Files of other programs**

| code | | message |
|---|---|---|
| [E290](#E290) | error | this is a picture (PNG), and no map can be made of it |
| [E291](#E291) | error | ‘39’ has no unit: ‘C/T’ needs a time |
| [E292](#E292) | error | ‘1:30’ cannot be read: ‘C/T’ needs a time |
| [E293](#E293) | error | no row of headings, of which one is of the steps |
| [E294](#E294) | error | a comma or ] is missing |
| [E295](#E295) | error | more than 2000 steps, the most that is made a map of |
| [E296](#E296) | error | this is a map already |
| [W290](#W290) | warning | not carried over: the column ‘Owner’, 4 cells |
| [N290](#N290) | note | times have no unit: they are read as minutes |

**The figures**

| code | | message |
|---|---|---|
| [E310](#E310) | error | ‘2027-02-30’ is no date of the calendar |
| [E300](#E300) | error | ‘javascript:alert(1)’ is no link: only addresses of the web and of mailboxes are |
| [E311](#E311) | error | lead-time was 6 d and is 6.2 d (+3.3 %), worse by more than 2% |
| [E320](#E320) | error | the table ‘stock.csv’ has no row ‘Coilz’ |
| [E321](#E321) | error | the table ‘stock.csv’ has no column ‘C/O’ |
| [E322](#E322) | error | the table ‘stock.csv’ has more than one row ‘Weld’ |
| [E323](#E323) | error | the cell of row ‘Coils’ in column ‘demand’ is empty |
| [E324](#E324) | error | the table ‘open.csv’ cannot be read: a quote is not closed |
| [W301](#W301) | warning | Weld is loaded to 110 % of its capacity: it cannot make what customers ask for |
| [W302](#W302) | warning | Weld takes 65 s a unit, more than the takt of 62.6 s |
| [W303](#W303) | warning | Coils has a quantity, but there is no demand to turn it into time |
| [W304](#W304) | warning | takt is not given: the map has no calendar |
| [W305](#W305) | warning | the mix adds up to 90 %, not to 100 % |
| [W306](#W306) | warning | Check works 20 min on a unit but takes only 10 min in all |
| [W307](#W307) | warning | the supplier ‘mill’ is in no stream |
| [W308](#W308) | warning | processing (2 h) is longer than the lead time (5 min), which counts only waits |
| [W309](#W309) | warning | no route leads to the disposition ‘parts’ |
| [W310](#W310) | warning | inspect, grade A → Scrap metal: a unit is worth $4 that way and $120 at ‘Back to stock’ |
| [W311](#W311) | warning | ‘Back to stock’ gets 270/wk and takes at most 200/wk |
| [W312](#W312) | warning | 80 recovered units a day come to ‘Pack’, which needs only 60 |
| [W313](#W313) | warning | the flow through p0 → p1 → p2 → p3 → p4 → … → p7 → p8 → p9 → p10 → p11 has no answer: its steps times the passes of every `max` around them are more than 100000 |
| [W314](#W314) | warning | the target lead-time &lt;= 3d does not hold: lead-time is 5.0 d |
| [N314](#N314) | note | the target lead-time &lt;= 5d by 2027-03-31 does not hold yet: lead-time is 6 d; it may be missed until 2027-03-31 |
| [N315](#N315) | note | on A3 the text of this map is 4.1 pt high, however it is folded |
| [N316](#N316) | note | the picture is 1290 px wide, more than the 900 px it was to have |
| [N317](#N317) | note | the picture stands on 2 sheets of A3: on one its text would be 4.1 pt high |
| [W315](#W315) | warning | Stampings holds 0.5 d, less than the 1.5 d of its cycle and safety stock |
| [W316](#W316) | warning | Lane holds at most 20 pieces; to cover a stop of 1 h it needs 93 |
| [W317](#W317) | warning | ‘Weld’ is a second pacemaker beside ‘Press’ |
| [W318](#W318) | warning | nothing branches off at the decision ‘Complete?’ |
| [W325](#W325) | warning | what the routes of the decision ‘Complete?’ leave over goes to ‘Ask the workshop’, too |
| [W319](#W319) | warning | ‘Lane’ holds 30, more than its maximum of 20 |
| [W320](#W320) | warning | ‘max’ is read as the name of a FIFO lane: a property stands in braces |
| [W321](#W321) | warning | 60 % of what leaves ‘Press’ for ‘B’ does not match what is taken a day: A 300, B 100 |
| [W322](#W322) | warning | Coils has a quantity, but demand by the shift gives it no time: shifts are missing |
| [W323](#W323) | warning | ‘Test’ gives shares to grades that units have already |
| [W324](#W324) | warning | the streams that flow into ‘Final assembly’ by shares bring 90 % of what it needs |
| [W330](#W330) | warning | the demand of ‘Assembly plant’ is 0: nothing flows to it, and there is no takt |
| [W331](#W331) | warning | ‘C/T’ of ‘Weld’ is 0: no step takes no time |
| [W332](#W332) | warning | ‘pull’ after a stock: what lies there is pushed, not pulled from |
| [W333](#W333) | warning | rework of ‘Stamping’ leads forward to ‘weld’ and never comes back |
| [W334](#W334) | warning | ‘Weld’ loses units twice: yield 97 % and -> scrap 3 %, together 5.91 % of them |
| [W335](#W335) | warning | FPY 95 % of ‘Weld’ cannot be true beside 8 % of rework: at most 92 % |
| [W336](#W336) | warning | ‘Coils’ says neither how much lies there nor for how long |
| [W337](#W337) | warning | ‘Lane’ has no maximum: the step before it never has to stop |
| [W338](#W338) | warning | the disposition ‘Scrap metal’ does not say what becomes of its units: they count as neither reused nor diverted |
| [W339](#W339) | warning | the source ‘Returned pumps’ does not say how many units come: there are no flows a day |
| [W340](#W340) | warning | Returned batteries is hazardous and ends at ‘Landfill’: Inspect → Landfill |
| [W341](#W341) | warning | Returned laptops may hold data and leaves unwiped for ‘Scrap metal’: Inspect → Scrap metal |
| [W342](#W342) | warning | ‘Coils’ is timed in days and ‘Weld’ on the clock, and nothing says how long a day is: it counts as 24 h |
| [W343](#W343) | warning | 80 units a day come back to the recovery, more than the 60 that are sold |
| [W344](#W344) | warning | ‘Cores’ needs 60 units a day and gets 40 of recovered ones: nobody delivers the rest |
| [W345](#W345) | warning | Coils: 733 pieces are 2.4 d at 300 a day, not 1 d |
| [W350](#W350) | warning | Weld is to make every part every 1 shift, but running leaves time for the changeovers only every 0.65 d |
| [W351](#W351) | warning | batches of 2000 pcs at Stamping make every part every 4.3 d, and its EPE says 1 shift |
| [W365](#W365) | warning | the value ‘net-shift’ is used nowhere |
| [E330](#E330) | error | ‘C/T’ has more than 100 variants, the most that flows are computed for |
| [E331](#E331) | error | ‘D’, which ‘C/T’ of ‘Cell’ names, is no variant that a customer takes |
| [E332](#E332) | error | ‘C/T’ of ‘Cell’ is set apart by variants, and no demand is |
| [E333](#E333) | error | rework makes no more units of one |
| [E334](#E334) | error | a row that takes a share of ‘cut’ gets its units as they are |
| [E335](#E335) | error | ‘qa’ does the work of ‘Verify’ twice |
| [E336](#E336) | error | ‘Press’ gives 3 numbers for ‘operators’, and works 2 shifts |
| [E337](#E337) | error | ‘Press’ has a calendar and shifts of its own |
| [E338](#E338) | error | there is no calendar ‘nigths’ |
| [E339](#E339) | error | the calendar ‘nights’ is given twice |
| [W390](#W390) | warning | ‘C/T’ of ‘Cell’ does not say how it is with C, which passes it |
| [W391](#W391) | warning | nothing uses the resource ‘QA team’ |
| [W392](#W392) | warning | Cell: C takes 500 s a unit, more than the takt of 270 s; 242 s in the mean |
| [W393](#W393) | warning | the OEE of ‘Press’ is 72 %, and uptime × speed × yield is 83 % |
| [W394](#W394) | warning | ‘Oven’ takes 40 pcs at once for 2 h, one every 3 min, and its C/T is 60 s |
| [W395](#W395) | warning | QA team is loaded to 125 % of its time: it cannot do what its steps ask for |
| [W396](#W396) | warning | nothing works by the calendar ‘nights’ |
| [W397](#W397) | warning | ‘QA team’ does not say how many people or machines it is: it has no load |
| [W398](#W398) | warning | nothing is at the site ‘Gdańsk works’ |
| [E350](#E350) | error | ‘kWh’ is energy: ‘water’ is given as a volume (mL, L, m3, gal or ft3) |
| [E351](#E351) | error | /trip: ‘electricity’ takes /h, /batch or /day, or nothing for each unit here |
| [E352](#E352) | error | what is needed is given in ‘kWh’, and what is used in ‘m3’ |
| [E353](#E353) | error | ‘Oven’ uses electricity by the batch and does not say how large a batch is |
| [E354](#E354) | error | ‘gas’ is given as energy here and as a volume at ‘Oven’: they cannot be added |
| [E355](#E355) | error | the factor of ‘gas’ is for each kWh, and the map gives a volume of it |
| [E356](#E356) | error | ‘electricity’ has a factor already |
| [W400](#W400) | warning | nothing in the map uses ‘water’: its factor counts nowhere |
| [W401](#W401) | warning | the truck “Daily” to Shop uses fuel by the way it goes and does not say how far that is |
| [W402](#W402) | warning | the truck “Daily” to Shop gives its cost by the trip and does not say how many pieces that carries |
| [W403](#W403) | warning | ‘Wash’ needs more water than it uses |
| [E390](#E390) | error | the group ‘Welding shop’ names nothing |
| [E391](#E391) | error | ‘sort’ stands in a recovery, and ‘Returns’ is a group of things of a stream |
| [E392](#E392) | error | the group ‘Body shop’ goes across rows: ‘paint’ does not stand in that of ‘weld’ |
| [E393](#E393) | error | ‘wash’ stands between ‘weld’ and ‘paint’, and the group ‘Welding shop’ does not name it |
| [E394](#E394) | error | ‘wash’ stands in two groups, ‘Welding shop’ and ‘Paint shop’ |
| [E395](#E395) | error | the group ‘Welding shop’ names ‘weld’ twice |
| [E396](#E396) | error | there are two groups ‘Body shop’ |
| [W420](#W420) | warning | ‘sales’ and ‘Sales’ are two departments |
| [E370](#E370) | error | ‘Grading’ gives shares to its grades, and says how right it grades |
| [E371](#E371) | error | ‘Grading’ says how right it grades, and has no units that come with grades |
| [E372](#E372) | error | what ‘Grading’ says of A adds up to 95 % |
| [E373](#E373) | error | ‘Grading’ does not say how B is graded |
| [E374](#E374) | error | ‘D’, which ‘proceeds’ of ‘Resell’ names, is no grade of units here |
| [E375](#E375) | error | ‘Grading’ says twice how A is graded |
| [E376](#E376) | error | ‘Grading’ has more than 30 grades, the most that errors of grading are computed for |
| [E377](#E377) | error | the proceeds of ‘Resell’ are set apart by grade, and nothing grades units |
| [E378](#E378) | error | ‘within’ of ‘Support’ says how many keep an SLA, and none is given |
| [W410](#W410) | warning | the grades of Shops and Web differ, and it is not known how many units come from each: the recovery has no figures |
| [W411](#W411) | warning | ‘Backlog’ holds 8, more than its WIP limit of 5 |
| [W412](#W412) | warning | the fixed cost of ‘Weld’ counts nowhere: the step is in no recovery |
| [W413](#W413) | warning | the mass of ‘Weld’ counts nowhere: the step is in no recovery |
| [W414](#W414) | warning | the fixed cost of ‘Gdańsk works’ counts nowhere: no step of a recovery is there |
| [W352](#W352) | warning | map.svg was written in place, since it cannot be replaced: device or resource busy |

**Maps in documents**

| code | | message |
|---|---|---|
| [E410](#E410) | error | the document is larger than 16 MB, the most that vsm reads |
| [E411](#E411) | error | ‘wide’ cannot be read: ‘width’ needs px or a part of the text, such as 60% |
| [E412](#E412) | error | ‘maps/acme.vsm’ is not read: there is no such file |
| [E413](#E413) | error | the block names ‘maps/acme.vsm’ and holds a map of its own, too |
| [E414](#E414) | error | the map in line 12 has its picture in ‘doc-flow.svg’ already |
| [E415](#E415) | error | the document has more than 2000 maps, the most that vsm looks at |
| [W380](#W380) | warning | a map in a document has no option ‘widht’: it is passed over |

**The surroundings**

| code | | message |
|---|---|---|
| [E401](#E401) | error | cannot read map.vsm: No such file or directory |
| [E402](#E402) | error | cannot write map.svg: Permission denied |
| [E403](#E403) | error | cannot make a PNG: Graphviz is missing |
| [E404](#E404) | error | map.svg is written, and xdg-open does not show it |
| [E405](#E405) | error | vsm lsp needs the program vsm-companion, which is neither beside vsm nor on the path |

## The text as such

<a id="E001"></a>

```
error[E001]: this is not UTF-8 text
 --> map.vsm:1:9
  |
1 | map "Caf�"
  |         ^
  = help: save the file as UTF-8
```

<a id="E002"></a>

```
error[E002]: a NUL byte: this is not a text file
 --> map.vsm:2:1
  |
2 | �
  | ^
  = help: save the map as UTF-8 text
```

<a id="E003"></a>

```
error[E003]: the file is larger than 16 MB, the most that vsm reads
  = help: split it into several maps
```

<a id="E004"></a>

```
error[E004]: the character ‘!’ has no meaning here
 --> map.vsm:5:33
  |
5 |   process weld "Weld" { C/T 39s ! C/O 10min }
  |                                 ^
  = help: it may stand in a label, in quotes, or in a comment, after #
```

<a id="E005"></a>

```
error[E005]: a control character (U+0007) in a label
 --> map.vsm:1:11
  |
1 | map "Brack�ets"
  |           ^
  = help: for a new line, write \n
```

<a id="E006"></a>

```
error[E006]: this string is not closed on its line
 --> map.vsm:1:5
  |
1 | map "Brackets
  |     ^^^^^^^^^
  = help: end it with "; a new line inside a label is written \n
```

<a id="E007"></a>

```
error[E007]: ‘\t’ is no escape in a string
 --> map.vsm:1:14
  |
1 | map "Brackets\tnew"
  |              ^^
  = help: known are \" \\ and \n
```

<a id="E008"></a>

```
error[E008]: ‘18,400’ is not a number
 --> map.vsm:1:25
  |
1 | customer plant { demand 18,400/month }
  |                         ^^^^^^
  = help: write 18_400 for thousands, 18.400 for decimals; thousands are set apart by _, decimals by a point
```

<a id="E009"></a>

```
error[E009]: the number 9e99 is larger than 1,000,000,000,000, the most that vsm computes with
 --> map.vsm:5:22
  |
5 |   inventory "Sheets" 9e99
  |                      ^^^^
```

<a id="E010"></a>

```
error[E010]: this is a Graphviz graph (DOT), not a map
 --> map.vsm:1:1
  |
1 | digraph steps {
  | ^^^^^^^^^^^^^^^
  = help: vsm reads a language of its own; a working map to start from: vsm init my-map.vsm
```

<a id="E011"></a>

```
error[E011]: ‘'’ is no quote of a label: labels stand in straight quotes
 --> map.vsm:1:16
  |
1 | customer plant 'Assembly plant' { demand 460/day }
  |                ^^^^^^^^^^^^^^^^
  = help: write "Assembly plant"
```

<a id="E012"></a>

```
error[E012]: ‘//’ begins no comment
 --> map.vsm:5:25
  |
5 |   process weld "Weld"   // by hand
  |                         ^^^^^^^^^^
  = help: a comment goes from # to the end of its line: # two pallets
```

<a id="E013"></a>

```
error[E013]: ‘=>’ is no arrow that vsm knows
 --> map.vsm:4:9
  |
4 | info pc => weld "Weekly schedule"
  |         ^^
  = help: write ->, or ~> for electronic information
```

<a id="E014"></a>

```
error[E014]: ‘３９’ is written with digits that vsm does not read
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T ３９s }
  |                             ^^^^
  = help: write 39
```

<a id="E015"></a>

```
error[E015]: ‘2:30’ does not say which units it has
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 2:30 }
  |                             ^^^^
  = help: write 2min 30s or 2h 30min
```

<a id="E016"></a>

```
error[E016]: ‘06:00-14:00’ says from when to when; vsm asks for how long
 --> map.vsm:1:28
  |
1 | calendar { shifts 2  shift 06:00-14:00 }
  |                            ^^^^^^^^^^^
  = help: write 8h
```

<a id="E017"></a>

```
error[E017]: ‘39''’ has a sign for its unit
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 39'' }
  |                             ^^^^
  = help: write 39s
```

<a id="E018"></a>

```
error[E018]: ‘2weld’ is no name: a name begins with a letter and has letters, digits, - and _
 --> map.vsm:5:11
  |
5 |   process 2weld "Weld"
  |           ^^^^^
  = help: write weld-2
```

## The grammar

<a id="E100"></a>

```
error[E100]: there is no map in this file
 --> map.vsm:2:1
  |
2 | 
  | ^
  = help: start from a working one: vsm init my-map.vsm
```

<a id="E101"></a>

```
error[E101]: expected at and what a levelling box stands above, found ‘weld’
 --> map.vsm:3:20
  |
3 | levelling heijunka weld
  |                    ^^^^
  = help: for example: levelling heijunka at cell
```

<a id="E102"></a>

```
error[E102]: the block of ‘process’ is not closed
 --> map.vsm:2:23
  |
2 |   process weld "Weld" { C/T 39s
  |                       ^
  = help: add a } where it ends
```

<a id="E103"></a>

```
error[E103]: this } closes nothing
 --> map.vsm:2:1
  |
2 | }
  | ^
  = help: remove it, or open its block with {
```

<a id="E104"></a>

```
error[E104]: blocks are nested more than 64 deep
 --> map.vsm:2:66
  |
2 | …{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}…
  |                                                              ^
```

<a id="E105"></a>

```
error[E105]: more than 200000 statements, the most that vsm reads
```

<a id="E106"></a>

```
error[E106]: more than 100 problems; the rest of the file was not examined
   --> map.vsm:100:1
    |
100 | bogus
    | ^^^^^
```

<a id="E107"></a>

```
error[E107]: ‘custmer’ is not a word that vsm knows at the top of a file
 --> map.vsm:1:1
  |
1 | custmer plant "Assembly plant"
  | ^^^^^^^
  = help: did you mean customer?
```

<a id="E108"></a>

```
error[E108]: ‘process’ cannot stand at the top of a file
 --> map.vsm:1:1
  |
1 | process weld "Weld" { C/T 39s }
  | ^^^^^^^
  = help: it belongs in a stream { } block
```

<a id="E109"></a>

```
error[E109]: ‘process’ needs a name
 --> map.vsm:5:3
  |
5 |   process "Weld"
  |   ^^^^^^^
  = help: for example: process weld "S. Weld #1" { C/T 39s  C/O 10min }
```

<a id="E110"></a>

```
error[E110]: ‘kaizen’ needs a label in quotes
 --> map.vsm:3:1
  |
3 | kaizen weld   # what is to change?
  | ^^^^^^
  = help: for example: kaizen weld "Changeover"
```

<a id="E111"></a>

```
error[E111]: ‘changover’ is not a property of a process
 --> map.vsm:5:25
  |
5 |   process weld "Weld" { changover 10min }
  |                         ^^^^^^^^^
  = help: did you mean changeover? or show it in a row of its own: row "changover" "10min"
```

<a id="E112"></a>

```
error[E112]: ‘demand’ is not a property of a process
 --> map.vsm:5:25
  |
5 |   process weld "Weld" { demand 460/day }
  |                         ^^^^^^
  = help: it is one of a customer; or show it in a row of its own: row "demand" "460/day"
```

<a id="E113"></a>

```
error[E113]: ‘C/T’ needs a time
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T soon }
  |                             ^^^^
  = help: for example: C/T 39s
```

<a id="E114"></a>

```
error[E114]: 39 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr)
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 39 }
  |                             ^^
  = help: for example: C/T 39s
```

<a id="E115"></a>

```
error[E115]: ‘kg’ is the wrong unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr)
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 39kg }
  |                             ^^^^
  = help: for example: C/T 39s
```

<a id="E116"></a>

```
error[E116]: ‘demand’ is a rate: say for which period
 --> map.vsm:1:32
  |
1 | customer plant { demand 18_400 }
  |                                ^
  = help: for example: demand 12_000 LH + 6_400 RH / month
```

<a id="E117"></a>

```
error[E117]: −5 is negative: ‘inventory’ is at least 0
 --> map.vsm:5:22
  |
5 |   inventory "Sheets" -5pcs
  |                      ^^
  = help: for example: inventory "Coils" 5d
```

<a id="E118"></a>

```
error[E118]: 120% is out of range: ‘uptime’ is at most 100%
 --> map.vsm:5:32
  |
5 |   process weld "Weld" { uptime 120% }
  |                                ^^^
  = help: for example: uptime 85%
```

<a id="E119"></a>

```
error[E119]: the range 9min..4min is turned round
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 9min..4min }
  |                             ^^^^^^^
  = help: write the smaller value first: 4min..9min
```

<a id="E120"></a>

```
error[E120]: ‘currnt’ is no choice for ‘state’
 --> map.vsm:1:24
  |
1 | map "Brackets" { state currnt }
  |                        ^^^^^^
  = help: did you mean current?
```

<a id="E121"></a>

```
error[E121]: ‘C/T’ is given twice
 --> map.vsm:5:34
  |
5 |   process weld "Weld" { C/T 39s  C/T 41s }
  |                                  ^^^^^^^
  = note: given first in line 5
  = help: keep one of them
```

<a id="E122"></a>

```
error[E122]: a route is written with an arrow, where it leads and its share
 --> map.vsm:6:5
  |
6 |     metal 10%
  |     ^^^^^^^^^
  = help: for example: -> metal 10%
```

<a id="E123"></a>

```
error[E123]: ‘180 EUR’: money is written with the sign of its currency ($, €, £ or ¥) before it
  --> map.vsm:12:30
   |
12 | disposition parts { proceeds 180 EUR }
   |                              ^^^^^^^
   = help: for example: €180
```

<a id="E124"></a>

```
error[E124]: ‘LH’ is in the mix twice
 --> map.vsm:1:38
  |
1 | customer plant { demand 300 LH + 200 LH / day }
  |                                      ^^
  = help: add its amounts up
```

<a id="E125"></a>

```
error[E125]: no ‘=’ stands here: a value follows its name
 --> map.vsm:5:40
  |
5 |   process weld "Weld" { C/T 39s  uptime=85% }
  |                                        ^
  = help: write uptime 85%
```

<a id="E126"></a>

```
error[E126]: ‘[’ opens no block
 --> map.vsm:5:23
  |
5 |   process weld "Weld" [C/T 39s]
  |                       ^
  = help: a block stands in braces: { C/T 39s  C/O 10min }
```

<a id="E127"></a>

```
error[E127]: ‘30-40s’ is no range: two points stand between its ends
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T 30-40s }
  |                             ^^^^^^
  = help: write 30..40s
```

<a id="E128"></a>

```
error[E128]: ‘~39s’: a value is one number or a range
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T ~39s }
  |                             ^^^^
  = help: write 39s, or a range: 35s..45s
```

<a id="E129"></a>

```
error[E129]: ‘< 39s’ is a bound: ‘C/T’ needs a value or a range
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T < 39s }
  |                             ^^^^^
  = help: write 39s, or a range: 35s..45s; what must hold is a target: target lead-time <= 5d
```

<a id="E130"></a>

```
error[E130]: ‘TBD’ is no value of ‘C/T’
 --> map.vsm:5:29
  |
5 |   process weld "Weld" { C/T TBD }
  |                             ^^^
  = help: leave it out: what is not given is not known, and never counted as 0
```

<a id="E131"></a>

```
error[E131]: ‘scrap metal’ is no name: a name is one word
 --> map.vsm:6:8
  |
6 |     -> scrap metal 10%
  |        ^^^^^^^^^^^
  = help: write the name that it is declared by, not its label; or join the words: scrap-metal
```

<a id="E132"></a>

```
error[E132]: ‘2 operators’: the name of a property stands before its value
 --> map.vsm:5:34
  |
5 |   process weld "Weld" { C/T 39s  2 operators }
  |                                  ^^^^^^^^^^^
  = help: write operators 2
```

<a id="E133"></a>

```
error[E133]: the label stands before the amount
 --> map.vsm:5:16
  |
5 |   inventory 5d "Sheets"
  |                ^^^^^^^^
  = help: write inventory "Sheets" 5d
```

<a id="E134"></a>

```
error[E134]: ‘pull’ stands on a line of its own
 --> map.vsm:5:27
  |
5 |   inventory "Sheets" 7000 pull
  |                           ^^^^
  = help: begin a new line before pull
```

<a id="E135"></a>

```
error[E135]: ‘widgets’ is neither a unit nor a variant that the map names elsewhere
 --> map.vsm:5:17
  |
5 |   inventory 300 widgets
  |                 ^^^^^^^
  = help: a label stands before the amount: inventory "widgets" 4600; a variant is one of a mix in the customer's demand: 300 widgets + 200 RH / day
```

<a id="E136"></a>

```
error[E136]: ‘pallets’ cannot be held against a demand in pieces: one map counts in one unit
 --> map.vsm:5:24
  |
5 |   inventory "Coils" 12 pallets
  |                        ^^^^^^^
  = help: convert it, or give the stock as a time, for example: inventory 5d
```

<a id="W101"></a>

```
warning[W101]: 18.400 is read as 18.4, not as 18,400
 --> map.vsm:2:25
  |
2 | customer plant { demand 18.400/month }
  |                         ^^^^^^
  = help: write 18_400 or 18.4, as it is meant
```

## The map, its routes and recoveries

<a id="E200"></a>

```
error[E200]: the map has no stream, so there is nothing to draw
 --> map.vsm:1:1
  |
1 | map "Brackets"
  | ^^^
  = help: add: stream { process cut "Cutting" { C/T 30s } }
```

<a id="E201"></a>

```
error[E201]: a map has one ‘map’; this is the second
 --> map.vsm:2:1
  |
2 | map "Gates"
  | ^^^
  = note: the first stands in line 1
  = help: keep one of them
```

<a id="E202"></a>

```
error[E202]: the name ‘weld’ is declared twice
 --> map.vsm:3:11
  |
3 |   process weld "Weld #2"
  |           ^^^^
  = note: declared first in line 2
  = help: rename one of them
```

<a id="E203"></a>

```
error[E203]: nothing is named ‘wled’
 --> map.vsm:3:8
  |
3 | kaizen wled "Uptime"
  |        ^^^^
  = help: did you mean weld?
```

<a id="E204"></a>

```
error[E204]: ‘pc’ is a control; here stands a process or a stock
 --> map.vsm:4:8
  |
4 | kaizen pc "MRP runs"
  |        ^^
```

<a id="E205"></a>

```
error[E205]: this stream names nothing
 --> map.vsm:1:1
  |
1 | stream {
  | ^^^^^^
  = help: list what the material meets, one thing a line: supplier, inventory, process, customer
```

<a id="E206"></a>

```
error[E206]: ‘mill’ is out of place here
 --> map.vsm:5:3
  |
5 |   mill
  |   ^^^^
  = help: suppliers stand first; material that arrives later has a stream of its own that joins the step
```

<a id="E207"></a>

```
error[E207]: the streams lead round in a circle through ‘paint’
 --> map.vsm:1:1
  |
1 | stream {
  | ^^^^^^
  = help: what is done again takes a route back: rework -> paint 5%
```

<a id="E208"></a>

```
error[E208]: ‘weld’ is named in the middle of a stream
 --> map.vsm:4:3
  |
4 |   weld
  |   ^^^^
  = help: a process stands where it is declared; another stream joins it by naming it as its last line
```

<a id="E209"></a>

```
error[E209]: ‘weld’ sends information to itself
 --> map.vsm:3:14
  |
3 | info weld -> weld "Weekly schedule"
  |              ^^^^
  = help: name another end
```

<a id="E210"></a>

```
error[E210]: the calendar leaves no time to work (0 min a shift)
 --> map.vsm:1:12
  |
1 | calendar { shifts 1  shift 1h  break 30min x 2 }
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: breaks and planned stops must be shorter than the shift
```

<a id="E211"></a>

```
error[E211]: a step cannot be both ‘value-added’ and ‘waste’
 --> map.vsm:5:38
  |
5 |   process weld "Weld" { value-added  waste }
  |                                      ^^^^^
  = note: given first in line 5
  = help: keep one of them
```

<a id="E212"></a>

```
error[E212]: ‘pull’ is a word of the language and cannot be a name
 --> map.vsm:5:11
  |
5 |   process pull "Pull"
  |           ^^^^
  = help: choose another, for example: the-pull
```

<a id="E213"></a>

```
error[E213]: the calendar works 32 h a day
 --> map.vsm:1:12
  |
1 | calendar { shifts 4  shift 8h }
  |            ^^^^^^^^^^^^^^^^^^
  = help: shifts × shift is at most 24 h
```

<a id="E214"></a>

```
error[E214]: 31 working days a week
 --> map.vsm:1:12
  |
1 | calendar { shifts 2  shift 8h  days 31/week }
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: it is above 0 and at most 7
```

<a id="E215"></a>

```
error[E215]: ‘plant’ stands in this block twice
 --> map.vsm:6:3
  |
6 |   plant
  |   ^^^^^
  = help: name it once
```

<a id="E216"></a>

```
error[E216]: ‘€’ among amounts in ‘$’: a map has one currency
  --> map.vsm:13:22
   |
13 | disposition spares { proceeds €160 }
   |                      ^^^^^^^^^^^^^
   = note: the first amount in line 12
   = help: convert the amounts; vsm knows no rates of exchange
```

<a id="E217"></a>

```
error[E217]: a route of 0% carries nothing
 --> map.vsm:6:14
  |
6 |     -> metal 0%
  |              ^^
  = help: remove the line, or give it a share above 0 %
```

<a id="E218"></a>

```
error[E218]: ‘max’ passes are for rework alone
 --> map.vsm:6:18
  |
6 |     -> metal 10% max 3
  |                  ^^^^^
  = help: for example: rework -> refurbish 10% max 3
```

<a id="E219"></a>

```
error[E219]: a route stands under the process that it leaves
 --> map.vsm:5:5
  |
5 |     -> scrap 10%
  |     ^^^^^^^^^^^^
  = help: put a process before it
```

<a id="E220"></a>

```
error[E220]: the shares of ‘Inspect’ add up to 120 %, more than all there is
 --> map.vsm:6:5
  |
6 |     -> metal 60%
  |     ^^^^^^^^^^^^
  = help: they are parts of one whole: together at most 100 %
```

<a id="E221"></a>

```
error[E221]: nothing leads out of ‘Inspect’
 --> map.vsm:5:11
  |
5 |   process inspect "Inspect" { takes 1d }
  |           ^^^^^^^
  = help: what comes in must end somewhere: add a route to a disposition, for example: -> recycle 5%
```

<a id="E222"></a>

```
error[E222]: ‘inspect’ is a step of another block: a route cannot lead there
 --> map.vsm:3:8
  |
3 |     -> inspect 3%
  |        ^^^^^^^
  = help: a route stays in its recovery, ends at a disposition, or brings recovered units into a stream
```

<a id="E223"></a>

```
error[E223]: no source gives units of grade ‘D’
 --> map.vsm:6:5
  |
6 |     D -> metal 10%
  |     ^
  = help: grades are: A and B
```

<a id="E224"></a>

```
error[E224]: the share of grade ‘A’ is not given
 --> map.vsm:6:5
  |
6 |     A -> metal
  |     ^
  = help: write it behind the target, or give every source the same mix: grades 30% A + 70% B
```

<a id="E225"></a>

```
error[E225]: rework needs a share in %
 --> map.vsm:6:5
  |
6 |     rework -> inspect
  |     ^^^^^^^^^^^^^^^^^
  = help: for example: rework -> refurbish 10% max 3
```

<a id="E226"></a>

```
error[E226]: the routes of ‘Inspect’ have shares by different measures
 --> map.vsm:7:5
  |
7 |     -> scrap 5%
  |     ^^^^^^^^^^^
  = help: shares by units, by mass and by value cannot be added
```

<a id="E227"></a>

```
error[E227]: shares by value at ‘Inspect’ cannot be turned into units: Scrap metal has no proceeds above 0
 --> map.vsm:6:5
  |
6 |     -> metal 10% by value
  |     ^^^^^^^^^^^^^^^^^^^^^
  = help: by value, all that leaves the step ends at dispositions with proceeds above 0: proceeds $40
```

<a id="E228"></a>

```
error[E228]: Returned pumps may hold data and reaches ‘Back to stock’ without being sanitized: Inspect → Back to stock
 --> map.vsm:1:8
  |
1 | source returns "Returned pumps" { volume 300/week  data-bearing }
  |        ^^^^^^^
  = note: the way ends in line 10
  = help: put a step with sanitize clear, purge or destroy before it
```

<a id="E229"></a>

```
error[E229]: Returned pumps is hazardous and reaches ‘Scrap metal’, which is not certified: Inspect → Scrap metal
 --> map.vsm:1:8
  |
1 | source returns "Returned pumps" { volume 300/week  hazardous }
  |        ^^^^^^^
  = note: the way ends in line 11
  = help: send it to a certified recycler: certified "R2v3"
```

<a id="E230"></a>

```
error[E230]: a source gives its volume or what it returns of a customer, not both
 --> map.vsm:2:52
  |
2 | source returns "Returned pumps" { volume 300/week  returns 30% of shops }
  |                                                    ^^^^^^^^^^^^^^^^^^^^
  = note: the volume in line 2
```

<a id="E231"></a>

```
error[E231]: this recovery has no source
 --> map.vsm:1:1
  |
1 | recovery {
  | ^^^^^^^^
  = help: name one in its first line; declare it: source returns { volume 100/day }
```

<a id="E232"></a>

```
error[E232]: ‘returns’ is the source of two recoveries
 --> map.vsm:9:3
  |
9 |   returns
  |   ^^^^^^^
  = help: give each a source of its own
```

<a id="E233"></a>

```
error[E233]: ‘net-value’ is not a figure that can have a target
 --> map.vsm:3:8
  |
3 | target net-value >= $50
  |        ^^^^^^^^^
  = help: did you mean recovery.net-value?
```

<a id="E234"></a>

```
error[E234]: ‘utilisation’ is a figure of a step, or of a resource, or of all of them: utilisation(*)
 --> map.vsm:3:8
  |
3 | target utilisation <= 90%
  |        ^^^^^^^^^^^
```

<a id="E235"></a>

```
error[E235]: the target of ‘lead-time’ is a time, such as 5d
 --> map.vsm:3:21
  |
3 | target lead-time <= 5%
  |                     ^^
```

<a id="E236"></a>

```
error[E236]: a wait has a time and nothing to count
 --> map.vsm:5:22
  |
5 |   waiting "Approval" 12
  |                      ^^
  = help: write waiting "Approval" 2d; what can be counted stands in inventory or orders
```

<a id="E237"></a>

```
error[E237]: this recovery names no step
 --> map.vsm:1:1
  |
1 | recovery {
  | ^^^^^^^^
  = help: list what returned units meet, one thing a line: the source, then its steps with their routes
```

<a id="E238"></a>

```
error[E238]: ‘weld’ sends kanban to itself
 --> map.vsm:3:27
  |
3 | kanban production weld -> weld
  |                           ^^^^
  = help: name another end
```

<a id="E239"></a>

```
error[E239]: the routes of ‘Inspect’ add up to 70 %, and no line after them takes the rest
 --> map.vsm:6:5
  |
6 |     -> metal 10%
  |     ^^^^^^^^^^^^
  = help: let them add up to 100 %, or say where the rest goes with a route without a share: -> recycle
```

<a id="E240"></a>

```
error[E240]: this is not an SVG path: character 1 is not M, with which a path begins
 --> map.vsm:3:14
  |
3 | icon robot { path "round" }
  |              ^^^^^^^^^^^^
  = help: a path is the d of an SVG path, for example: path "M2 22V8H22V22Z"
```

<a id="E241"></a>

```
error[E241]: this is not a view box: character 3 is not a number
 --> map.vsm:3:14
  |
3 | icon robot { view-box "24"  path "M2 22V8H22V22Z" }
  |              ^^^^^^^^^^^^^
  = help: a view box has a left, a top, a width and a height, for example: view-box "0 0 24 24"
```

<a id="E242"></a>

```
error[E242]: the icon ‘robot’ has no path
 --> map.vsm:3:6
  |
3 | icon robot "Robot"
  |      ^^^^^
  = help: give it one or more, for example: path "M2 22V8H22V22Z"
```

<a id="E243"></a>

```
error[E243]: ‘shelf’ is a disposition: rework leads back to a step of its own block
 --> map.vsm:6:15
  |
6 |     rework -> shelf 10%
  |               ^^^^^
```

<a id="E244"></a>

```
error[E244]: grade ‘A’ has two routes here: both need a share
 --> map.vsm:7:5
  |
7 |     A -> scrap 10%
  |     ^^^^^^^^^^^^^^
  = help: the shares are parts of all that leaves the step, not of the grade
```

<a id="E245"></a>

```
error[E245]: ‘Inspect’ has two routes without a share
 --> map.vsm:7:5
  |
7 |     -> shelf
  |     ^^^^^^^^
  = help: only one can take what is left over
```

<a id="E246"></a>

```
error[E246]: this stream runs from a customer to a supplier
 --> map.vsm:5:3
  |
5 |   plant
  |   ^^^^^
  = help: material flows from the supplier to the customer: let mill stand first and plant last
```

<a id="E247"></a>

```
error[E247]: units of grade ‘B’ come to ‘Test’, which has no way for them
  --> map.vsm:10:5
   |
10 |     A -> shelf
   |     ^^^^^^^^^^
   = help: add a route, B -> ..., or one for all others, -> ...
```

<a id="E248"></a>

```
error[E248]: the shares of the streams that flow into ‘Final assembly’ add up to 120 %
  --> map.vsm:14:1
   |
14 | stream {
   | ^^^^^^
   = help: of a group in which each unit needs one of its streams the shares add up to 100 %, in the order of the file
```

<a id="E253"></a>

```
error[E253]: the picture would be larger than 64 MB; most of it are 70000 of ‘process’
  = help: draw the map in parts; `vsm metrics` computes it as a whole
```

<a id="E265"></a>

```
error[E265]: there is no file ‘calender.vsm’
 --> map.vsm:1:9
  |
1 | include "calender.vsm"
  |         ^^^^^^^^^^^^^^
  = help: a path is relative to the file that it stands in
```

<a id="E266"></a>

```
error[E266]: ‘../calendar.vsm’ is not read: a path leads to a file below the folder of the map
 --> map.vsm:1:9
  |
1 | include "../calendar.vsm"
  |         ^^^^^^^^^^^^^^^^^
  = help: for example: include "parts/common.vsm"; --root widens what may be read to a folder further up
```

<a id="E267"></a>

```
error[E267]: ‘files’ is a folder
 --> map.vsm:1:9
  |
1 | include "files"
  |         ^^^^^^^
  = help: name a map, a file of text
```

<a id="E268"></a>

```
error[E268]: cannot read ‘secret.vsm’: permission denied
 --> map.vsm:1:9
  |
1 | include "secret.vsm"
  |         ^^^^^^^^^^^^
```

<a id="E269"></a>

```
error[E269]: with ‘huge.vsm’ the map is larger than 16 MB, the most that vsm reads
 --> map.vsm:1:9
  |
1 | include "huge.vsm"
  |         ^^^^^^^^^^
  = help: split it into several maps
```

<a id="E270"></a>

```
error[E270]: no files are read here: ‘times.vsm’ is not known
 --> map.vsm:1:9
  |
1 | include "times.vsm"
  |         ^^^^^^^^^^^
  = help: whoever reads the map may hand in its files: MapDocument(source, loading: loader)
```

<a id="E271"></a>

```
error[E271]: more than 100 files, the most that a map is put together from
  --> many.vsm:99:9
   |
99 | include "empty/98.vsm"
   |         ^^^^^^^^^^^^^^
   = note: included in map.vsm:1
```

<a id="E272"></a>

```
error[E272]: files lead to one another more than 20 deep
 --> deep/19.vsm:1:9
  |
1 | include "20.vsm"
  |         ^^^^^^^^
  = note: included in deep/18.vsm:1
```

<a id="E273"></a>

```
error[E273]: a file leads back to itself: map.vsm:1 → circle.vsm:1 → map.vsm
 --> circle.vsm:1:9
  |
1 | include "map.vsm"
  |         ^^^^^^^^^
  = note: the circle begins in map.vsm:1
  = note: included in map.vsm:1
  = help: move what both need to a file that names neither
```

<a id="E274"></a>

```
error[E274]: a map has one base
 --> map.vsm:4:1
  |
4 | based-on "based.vsm"
  | ^^^^^^^^^^^^^^^^^^^^
  = note: the first stands in line 1
  = help: that one may be based on another; what several maps share is read by: include "common.vsm"
```

<a id="E275"></a>

```
error[E275]: a file that is included has no base of its own
 --> based.vsm:1:1
  |
1 | based-on "current.vsm"
  | ^^^^^^^^^^^^^^^^^^^^^^
  = note: included in map.vsm:1
  = help: say what a map is based on in the map itself
```

<a id="E276"></a>

```
error[E276]: the value ‘net-shift’ is given twice
 --> map.vsm:2:5
  |
2 | let net-shift = 7h 30min
  |     ^^^^^^^^^
  = note: given first in line 1
  = help: a map may give values of its base anew, but no file those of its own
```

<a id="E277"></a>

```
error[E277]: a value cannot be called ‘weld’: that is the name of a process
 --> map.vsm:1:5
  |
1 | let weld = 39s
  |     ^^^^
  = note: declared in line 9
  = help: for example: let weld-value = 7h 40min
```

<a id="E278"></a>

```
error[E278]: values are made of one another: shift-time → day-time → shift-time
 --> map.vsm:1:5
  |
1 | let shift-time = day-time / 2
  |     ^^^^^^^^^^
  = note: it comes back in line 2
  = help: give one of them a number
```

<a id="E279"></a>

```
error[E279]: ‘7h 40min off’ is no value for ‘net-shift’
 --> map.vsm:1:17
  |
1 | let net-shift = 7h 40min off
  |                 ^^^^^^^^^^^^
  = help: for example: let net-shift = 7h 40min, let demand = 18_400/month, let lot-size = 3 x pack-size
```

<a id="E280"></a>

```
error[E280]: a time and a quantity cannot be reckoned with like this
 --> map.vsm:1:20
  |
1 | let net-shift = 8h - 20pcs
  |                    ^
  = help: values of one kind are added and subtracted; any may be multiplied with a number or divided by one
```

<a id="E281"></a>

```
error[E281]: ‘net-shift’ is a time, and ‘demand’ needs a plain number or pieces (pcs)
 --> map.vsm:5:42
  |
5 | customer plant "Assembly plant" { demand net-shift }
  |                                          ^^^^^^^^^
  = note: ‘net-shift’ is 7h 40min in times.vsm:1
  = help: see the value behind let, or in its table
```

<a id="E282"></a>

```
error[E282]: ‘change’ changes a base, and this map has none
  --> map.vsm:11:1
   |
11 | change weld { C/O 2min }
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   = help: say what it is based on: based-on "current.vsm"
```

<a id="E283"></a>

```
error[E283]: the base has no ‘welt’
 --> map.vsm:4:8
  |
4 | change welt { C/O 2min }
  |        ^^^^
  = help: did you mean weld?
```

<a id="E284"></a>

```
error[E284]: ‘inventory’ may be any of 3 in the base
 --> map.vsm:5:8
  |
5 | remove inventory
  |        ^^^^^^^^^
  = note: the first stands in current.vsm:9
  = help: say which: truck before weld, inventory "Coils", info pc -> weld
```

<a id="E285"></a>

```
error[E285]: no row of the base has ‘weld’ and behind it ‘stamping’
 --> map.vsm:4:17
  |
4 | replace between weld and stamping {
  |                 ^^^^^^^^^^^^^^^^^
  = help: name two things of one row, in the order in which they stand there
```

<a id="E286"></a>

```
error[E286]: two changes are of the same place
 --> map.vsm:5:1
  |
5 | change weld { C/O 2min }
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  = note: changed first in line 4
  = help: put them into one, or leave one out
```

<a id="E287"></a>

```
error[E287]: ‘uptime’ is not given in the base
 --> map.vsm:4:23
  |
4 | change weld { without uptime }
  |                       ^^^^^^
  = help: leave this out: what is not given needs not be taken away
```

<a id="E288"></a>

```
error[E288]: no value is called ‘nett-shift’, which ‘shift’ is given
 --> map.vsm:3:28
  |
3 | calendar { shifts 2  shift nett-shift }
  |                            ^^^^^^^^^^
  = help: did you mean net-shift?
```

<a id="E289"></a>

```
error[E289]: more than 200 changes, the most for a base of this size
  = help: replace whole streams, or make a map of its own of it
```

## Files of other programs

<a id="E290"></a>

```
error[E290]: this is a picture (PNG), and no map can be made of it
  = help: vsm import reads a table of steps (CSV), a Mermaid vsm diagram, and JSON with steps; --format says which one it is
```

<a id="E291"></a>

```
error[E291]: ‘39’ has no unit: ‘C/T’ needs a time
  = help: write the unit into the heading, C/T (s), or into the cell, or say --time-unit min
```

<a id="E292"></a>

```
error[E292]: ‘1:30’ cannot be read: ‘C/T’ needs a time
  = help: hours or minutes? write 1h 30min or 1min 30s
```

<a id="E293"></a>

```
error[E293]: no row of headings, of which one is of the steps
  = help: for example: Step,Cycle time (s),Stock after
```

<a id="E294"></a>

```
error[E294]: a comma or ] is missing
```

<a id="E295"></a>

```
error[E295]: more than 2000 steps, the most that is made a map of
```

<a id="E296"></a>

```
error[E296]: this is a map already
  = help: draw it: vsm my-map.vsm
```

<a id="W290"></a>

```
warning[W290]: not carried over: the column ‘Owner’, 4 cells
  = help: no property of the language stands under this heading
```

<a id="N290"></a>

```
note[N290]: times have no unit: they are read as minutes
  = help: --time-unit says another one
```

## The figures

<a id="E310"></a>

```
error[E310]: ‘2027-02-30’ is no date of the calendar
 --> map.vsm:3:27
  |
3 | target lead-time <= 5d by 2027-02-30
  |                           ^^^^^^^^^^
  = help: a date is year, month and day: target lead-time <= 5d by 2027-03-31
```

<a id="E300"></a>

```
error[E300]: ‘javascript:alert(1)’ is no link: only addresses of the web and of mailboxes are
 --> map.vsm:5:39
  |
5 |   process weld "Weld" { C/T 39s  link "javascript:alert(1)" }
  |                                       ^^^^^^^^^^^^^^^^^^^^^
  = help: a link begins with https://, http:// or mailto:, for example: link "https://example.com/weld"
```

<a id="E311"></a>

```
error[E311]: lead-time was 6 d and is 6.2 d (+3.3 %), worse by more than 2%
```

<a id="E320"></a>

```
error[E320]: the table ‘stock.csv’ has no row ‘Coilz’
 --> map.vsm:2:21
  |
2 |   inventory "Coils" from "stock.csv" row "Coilz" column "C/T…
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: did you mean Coils?
```

<a id="E321"></a>

```
error[E321]: the table ‘stock.csv’ has no column ‘C/O’
 --> map.vsm:2:21
  |
2 |   inventory "Coils" from "stock.csv" row "Coils" column "C/O…
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: did you mean C/T?
```

<a id="E322"></a>

```
error[E322]: the table ‘stock.csv’ has more than one row ‘Weld’
 --> map.vsm:2:21
  |
2 |   inventory "Coils" from "stock.csv" row "Weld" column "C/T"
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the cell in stock.csv:4
  = help: give each row that is read a name of its own
```

<a id="E323"></a>

```
error[E323]: the cell of row ‘Coils’ in column ‘demand’ is empty
 --> map.vsm:2:21
  |
2 |   inventory "Coils" from "stock.csv" row "Coils" column "dem…
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the cell in stock.csv:2
  = help: a cell holds a number with its unit, or the heading has it in brackets: 39s, or C/T [s] above 39
```

<a id="E324"></a>

```
error[E324]: the table ‘open.csv’ cannot be read: a quote is not closed
 --> map.vsm:2:26
  |
2 |   inventory "Coils" from "open.csv" row "Coils" column "pieces"
  |                          ^^^^^^^^^^
  = note: it begins in open.csv:2
  = help: a table has a row of headings, and cells with commas, semicolons or tabs between them
```

<a id="W301"></a>

```
warning[W301]: Weld is loaded to 110 % of its capacity: it cannot make what customers ask for
 --> map.vsm:6:25
  |
6 |   process weld "Weld" { C/T 55s  uptime 80% }
  |                         ^^^^^^^
```

<a id="W302"></a>

```
warning[W302]: Weld takes 65 s a unit, more than the takt of 62.6 s
 --> map.vsm:6:25
  |
6 |   process weld "Weld" { C/T 65s }
  |                         ^^^^^^^
```

<a id="W303"></a>

```
warning[W303]: Coils has a quantity, but there is no demand to turn it into time
 --> map.vsm:4:3
  |
4 |   inventory "Coils" 4600
  |   ^^^^^^^^^
  = help: give the customer a demand, for example: demand 18_400/month
```

<a id="W304"></a>

```
warning[W304]: takt is not given: the map has no calendar
 --> map.vsm:1:35
  |
1 | customer plant "Assembly plant" { demand 18_400/month }
  |                                   ^^^^^^^^^^^^^^^^^^^
  = help: takt is working time ÷ demand: calendar { shifts 2  shift 8h  days 20/month }, customer plant { demand 18_400/month }
```

<a id="W305"></a>

```
warning[W305]: the mix adds up to 90 %, not to 100 %
 --> map.vsm:2:39
  |
2 | customer plant { demand 18_400/month  mix 60% LH + 30% RH }
  |                                       ^^^^^^^^^^^^^^^^^^^
```

<a id="W306"></a>

```
warning[W306]: Check works 20 min on a unit but takes only 10 min in all
 --> map.vsm:6:37
  |
6 |   process check "Check" { PT 20min  LT 10min }
  |                                     ^^^^^^^^
```

<a id="W307"></a>

```
warning[W307]: the supplier ‘mill’ is in no stream
 --> map.vsm:3:10
  |
3 | supplier mill "Steel mill"
  |          ^^^^
  = help: name it in a stream, or remove it
```

<a id="W308"></a>

```
warning[W308]: processing (2 h) is longer than the lead time (5 min), which counts only waits
 --> map.vsm:4:1
  |
4 | stream {
  | ^^^^^^
  = help: conventions { lead-time waits+process }
```

<a id="W309"></a>

```
warning[W309]: no route leads to the disposition ‘parts’
  --> map.vsm:12:13
   |
12 | disposition parts "Spare parts" { as harvest }
   |             ^^^^^
   = help: lead one to it, for example: -> parts 10%, or remove it
```

<a id="W310"></a>

```
warning[W310]: inspect, grade A → Scrap metal: a unit is worth $4 that way and $120 at ‘Back to stock’
 --> map.vsm:6:5
  |
6 |     A -> metal 40%
  |     ^^^^^^^^^^^^^^
  = help: send it there, or see what the way costs
```

<a id="W311"></a>

```
warning[W311]: ‘Back to stock’ gets 270/wk and takes at most 200/wk
  --> map.vsm:10:49
   |
10 | disposition shelf "Back to stock" { as restock  cap 200/week }
   |                                                 ^^^^^^^^^^^^
```

<a id="W312"></a>

```
warning[W312]: 80 recovered units a day come to ‘Pack’, which needs only 60
 --> map.vsm:7:11
  |
7 |   process pack "Pack" { C/T 39s }
  |           ^^^^
```

<a id="W313"></a>

```
warning[W313]: the flow through p0 → p1 → p2 → p3 → p4 → … → p7 → p8 → p9 → p10 → p11 has no answer: its steps times the passes of every `max` around them are more than 100000
 --> map.vsm:5:11
  |
5 |   process p0
  |           ^^
  = help: leave `max` out, or keep it on the outermost rework only
```

<a id="W314"></a>

```
warning[W314]: the target lead-time <= 3d does not hold: lead-time is 5.0 d
  --> map.vsm:10:8
   |
10 | target lead-time <= 3d
   |        ^^^^^^^^^^^^^^^
```

<a id="N314"></a>

```
note[N314]: the target lead-time <= 5d by 2027-03-31 does not hold yet: lead-time is 6 d; it may be missed until 2027-03-31
  = help: what moves it most: the wait of Coils (5 d): 10 % less makes it 5.5 d
```

<a id="N315"></a>

```
note[N315]: on A3 the text of this map is 4.1 pt high, however it is folded
  = help: on A2 it can be read: --page a2; or draw a part of it as a map of its own
```

<a id="N316"></a>

```
note[N316]: the picture is 1290 px wide, more than the 900 px it was to have
  = help: steps that rework or a queue ties together are not cut apart: allow them the width, or shorten names
```

<a id="N317"></a>

```
note[N317]: the picture stands on 2 sheets of A3: on one its text would be 4.1 pt high
  = help: on A2 it is one sheet: --page a2; --no-fold keeps each row in one line, on one sheet
```

<a id="W315"></a>

```
warning[W315]: Stampings holds 0.5 d, less than the 1.5 d of its cycle and safety stock
 --> map.vsm:6:15
  |
6 |   supermarket shelf "Stampings" 0.5d { cycle-stock 1d  safety-stock 0.5d }
  |               ^^^^^
```

<a id="W316"></a>

```
warning[W316]: Lane holds at most 20 pieces; to cover a stop of 1 h it needs 93
 --> map.vsm:6:25
  |
6 |   fifo lane "Lane" 10 { max 20pcs  covers 1h }
  |                         ^^^^^^^^^
```

<a id="W317"></a>

```
warning[W317]: ‘Weld’ is a second pacemaker beside ‘Press’
 --> map.vsm:7:34
  |
7 |   process weld "Weld" { C/T 39s  pacemaker }
  |                                  ^^^^^^^^^
  = help: one step of a stream is scheduled: all before it are pulled, all after it flow
```

<a id="W318"></a>

```
warning[W318]: nothing branches off at the decision ‘Complete?’
 --> map.vsm:7:12
  |
7 |   decision complete "Complete?"
  |            ^^^^^^^^
  = help: put its routes under it, for example: -> clarify 20%
```

<a id="W325"></a>

```
warning[W325]: what the routes of the decision ‘Complete?’ leave over goes to ‘Ask the workshop’, too
 --> map.vsm:8:5
  |
8 |     no -> ask 18%
  |     ^^^^^^^^^^^^^
  = help: without a route it goes to the next line: lead it elsewhere by a route without a share, for example: -> pay, or put the line of this route further down
```

<a id="W319"></a>

```
warning[W319]: ‘Lane’ holds 30, more than its maximum of 20
 --> map.vsm:6:8
  |
6 |   fifo lane "Lane" 30 { max 20pcs }
  |        ^^^^
```

<a id="W320"></a>

```
warning[W320]: ‘max’ is read as the name of a FIFO lane: a property stands in braces
 --> map.vsm:6:8
  |
6 |   fifo max 20
  |        ^^^
  = help: for example: fifo { max 20pcs }
```

<a id="W321"></a>

```
warning[W321]: 60 % of what leaves ‘Press’ for ‘B’ does not match what is taken a day: A 300, B 100
  --> map.vsm:11:3
   |
11 |   press 60%
   |   ^^^^^
   = help: a share of 25% would match; the flow is sized by the way that asks for the most
```

<a id="W322"></a>

```
warning[W322]: Coils has a quantity, but demand by the shift gives it no time: shifts are missing
 --> map.vsm:4:3
  |
4 |   inventory "Coils" 4600
  |   ^^^^^^^^^
  = help: say how many there are a day, for example: calendar { shifts 2  shift 8h }
```

<a id="W323"></a>

```
warning[W323]: ‘Test’ gives shares to grades that units have already
 --> map.vsm:9:5
  |
9 |     A -> shelf 50%
  |     ^^^^^^^^^^^^^^
  = help: say that it grades anew, { regrade }, or leave its shares out: then each unit goes by the grade that it has
```

<a id="W324"></a>

```
warning[W324]: the streams that flow into ‘Final assembly’ by shares bring 90 % of what it needs
  --> map.vsm:14:1
   |
14 | stream {
   | ^^^^^^
   = help: the rest is taken to need nothing; if each unit needs one of them, the shares add up to 100 %
```

<a id="W330"></a>

```
warning[W330]: the demand of ‘Assembly plant’ is 0: nothing flows to it, and there is no takt
 --> map.vsm:2:35
  |
2 | customer plant "Assembly plant" { demand 0/month }
  |                                   ^^^^^^^^^^^^^^
  = help: say what it takes, for example: demand 18_400/month; where that is not known, leave demand out
```

<a id="W331"></a>

```
warning[W331]: ‘C/T’ of ‘Weld’ is 0: no step takes no time
 --> map.vsm:6:25
  |
6 |   process weld "Weld" { C/T 0s }
  |                         ^^^^^^
  = help: give the time, for example: C/T 39s; where it is not known, leave C/T out
```

<a id="W332"></a>

```
warning[W332]: ‘pull’ after a stock: what lies there is pushed, not pulled from
 --> map.vsm:7:3
  |
7 |   pull
  |   ^^^^
  = help: make it a supermarket: supermarket "Parts" 7000; or leave out pull
```

<a id="W333"></a>

```
warning[W333]: rework of ‘Stamping’ leads forward to ‘weld’ and never comes back
 --> map.vsm:6:5
  |
6 |     rework -> weld 5%
  |     ^^^^^^^^^^^^^^^^^
  = help: a part that goes on by another way takes a route: -> weld 5%
```

<a id="W334"></a>

```
warning[W334]: ‘Weld’ loses units twice: yield 97 % and -> scrap 3 %, together 5.91 % of them
 --> map.vsm:7:5
  |
7 |     -> scrap 3%
  |     ^^^^^^^^^^^
  = help: write one loss once: as the yield, or as the route
```

<a id="W335"></a>

```
warning[W335]: FPY 95 % of ‘Weld’ cannot be true beside 8 % of rework: at most 92 %
 --> map.vsm:6:34
  |
6 |   process weld "Weld" { C/T 39s  FPY 95% }
  |                                  ^^^^^^^
  = help: what is right the first time is a part of what is good, and is not reworked
```

<a id="W336"></a>

```
warning[W336]: ‘Coils’ says neither how much lies there nor for how long
 --> map.vsm:5:3
  |
5 |   inventory "Coils"
  |   ^^^^^^^^^
  = help: count it, for example: inventory "Coils" 4600; until then the lead time leaves it out
```

<a id="W337"></a>

```
warning[W337]: ‘Lane’ has no maximum: the step before it never has to stop
 --> map.vsm:6:3
  |
6 |   fifo "Lane" 20
  |   ^^^^
  = help: say how much it holds at most, for example: fifo "Lane" 20 { max 20pcs }
```

<a id="W338"></a>

```
warning[W338]: the disposition ‘Scrap metal’ does not say what becomes of its units: they count as neither reused nor diverted
  --> map.vsm:12:13
   |
12 | disposition metal "Scrap metal" { proceeds $4 }
   |             ^^^^^
   = help: say it with as, for example: disposition metal { as recycle }
```

<a id="W339"></a>

```
warning[W339]: the source ‘Returned pumps’ does not say how many units come: there are no flows a day
 --> map.vsm:2:8
  |
2 | source returns "Returned pumps"
  |        ^^^^^^^
  = help: for example: volume 1000/week, or the part of what a customer takes: returns 40% of fleet
```

<a id="W340"></a>

```
warning[W340]: Returned batteries is hazardous and ends at ‘Landfill’: Inspect → Landfill
  --> map.vsm:12:13
   |
12 | disposition tip "Landfill" { as landfill }
   |             ^^^
   = help: RCRA (40 CFR 268) and WEEE (2012/19/EU, art. 8) want it treated before any landfill; a step with compliance "..." before it says how it is treated, certified "..." who may take it
```

<a id="W341"></a>

```
warning[W341]: Returned laptops may hold data and leaves unwiped for ‘Scrap metal’: Inspect → Scrap metal
  --> map.vsm:13:13
   |
13 | disposition metal "Scrap metal" { as recycle }
   |             ^^^^^
   = help: NIST SP 800-88 and R2v3 want data gone before a unit leaves your control: put a step with sanitize before it, or say who destroys the data there: certified "NAID AAA"
```

<a id="W342"></a>

```
warning[W342]: ‘Coils’ is timed in days and ‘Weld’ on the clock, and nothing says how long a day is: it counts as 24 h
 --> map.vsm:4:3
  |
4 |   inventory "Coils" 5d
  |   ^^^^^^^^^
  = help: say what is worked: calendar { shifts 2  shift 8h }; or that all of the day counts: conventions { day 24h }
```

<a id="W343"></a>

```
warning[W343]: 80 units a day come back to the recovery, more than the 60 that are sold
 --> map.vsm:4:35
  |
4 | source returns "Returned pumps" { volume 80/day }
  |                                   ^^^^^^^^^^^^^
  = help: in the long run no more comes back than goes out: see the volume and the demand
```

<a id="W344"></a>

```
warning[W344]: ‘Cores’ needs 60 units a day and gets 40 of recovered ones: nobody delivers the rest
 --> map.vsm:6:13
  |
6 |   inventory cores "Cores" 120
  |             ^^^^^
  = help: name who does in the first line of the stream, for example: supplier mill "Mill"; or lower the demand
```

<a id="W345"></a>

```
warning[W345]: Coils: 733 pieces are 2.4 d at 300 a day, not 1 d
 --> map.vsm:5:3
  |
5 |   inventory "Coils" 733 1d
  |   ^^^^^^^^^
  = help: the time is what counts: leave out what was not measured; 1 d would be 300 pieces
```

<a id="W350"></a>

```
warning[W350]: Weld is to make every part every 1 shift, but running leaves time for the changeovers only every 0.65 d
 --> map.vsm:6:57
  |
6 |   process weld "Weld" { C/T 46s  C/O 10min  uptime 80%  EPE 1 shift }
  |                                                         ^^^^^^^^^^^
  = help: shorten C/O, or make every part less often
```

<a id="W351"></a>

```
warning[W351]: batches of 2000 pcs at Stamping make every part every 4.3 d, and its EPE says 1 shift
 --> map.vsm:6:80
  |
6 | …"Stamping" { C/T 1s  C/O 10min  uptime 85%  batch 2_000pcs  EPE 1 shift }
  |                                                              ^^^^^^^^^^^
  = help: the batch is what one variant needs until it is made again: demand × EPE
```

<a id="W365"></a>

```
warning[W365]: the value ‘net-shift’ is used nowhere
 --> map.vsm:1:5
  |
1 | let net-shift = 7h 40min
  |     ^^^^^^^^^
  = help: leave it out, or write its name where its value stands
```

<a id="E330"></a>

```
error[E330]: ‘C/T’ has more than 100 variants, the most that flows are computed for
 --> map.vsm:5:1075
  |
5 | …155s V95 + 156s V96 + 157s V97 + 158s V98 + 159s V99 + 160s V100 + 161s V101 }
  |                                                              ^^^^
  = help: put variants together that take the same
```

<a id="E331"></a>

```
error[E331]: ‘D’, which ‘C/T’ of ‘Cell’ names, is no variant that a customer takes
 --> map.vsm:6:25
  |
6 |   process cell "Cell" { C/T 200s A + 300s B + 500s D }
  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: the demand has A, B and C
```

<a id="E332"></a>

```
error[E332]: ‘C/T’ of ‘Cell’ is set apart by variants, and no demand is
 --> map.vsm:6:25
  |
6 |   process cell "Cell" { C/T 200s A + 300s B }
  |                         ^^^^^^^^^^^^^^^^^^^
  = help: say how many of each the customer takes, for example: demand 100 A + 100 B / day
```

<a id="E333"></a>

```
error[E333]: rework makes no more units of one
 --> map.vsm:7:24
  |
7 |     rework -> test 10% x 2
  |                        ^
  = help: a number of units stands behind what a unit is taken apart into, for example: -> housing x 2
```

<a id="E334"></a>

```
error[E334]: a row that takes a share of ‘cut’ gets its units as they are
  --> map.vsm:10:3
   |
10 |   cut 30% x 6
   |   ^^^
   = help: without the share each unit that leaves cut starts so many here
```

<a id="E335"></a>

```
error[E335]: ‘qa’ does the work of ‘Verify’ twice
 --> map.vsm:6:58
  |
6 |   process verify "Verify" { C/T 20min  uses qa 40%  uses qa 60% }
  |                                                          ^^
  = help: add its shares up
```

<a id="E336"></a>

```
error[E336]: ‘Press’ gives 3 numbers for ‘operators’, and works 2 shifts
 --> map.vsm:6:36
  |
6 |   process press "Press" { C/T 60s  operators 3 + 2 + 1 }
  |                                    ^^^^^^^^^^^^^^^^^^^
  = help: one number stands for each shift, 0 where nobody is there
```

<a id="E337"></a>

```
error[E337]: ‘Press’ has a calendar and shifts of its own
 --> map.vsm:7:53
  |
7 |   process press "Press" { C/T 60s  calendar nights  shifts 2 }
  |                                                     ^^^^^^^^
  = help: the calendar says how many shifts there are; leave one of them out
```

<a id="E338"></a>

```
error[E338]: there is no calendar ‘nigths’
 --> map.vsm:7:45
  |
7 |   process press "Press" { C/T 60s  calendar nigths }
  |                                             ^^^^^^
  = help: did you mean nights?
```

<a id="E339"></a>

```
error[E339]: the calendar ‘nights’ is given twice
 --> map.vsm:3:10
  |
3 | calendar nights { shifts 2  shift 8h }
  |          ^^^^^^
  = note: given first in line 2
  = help: give one of them another name
```

<a id="W390"></a>

```
warning[W390]: ‘C/T’ of ‘Cell’ does not say how it is with C, which passes it
 --> map.vsm:6:25
  |
6 |   process cell "Cell" { C/T 200s A + 300s B }
  |                         ^^^^^^^^^^^^^^^^^^^
  = help: its mean is not known without; 0s says that a variant takes no time there
```

<a id="W391"></a>

```
warning[W391]: nothing uses the resource ‘QA team’
 --> map.vsm:3:10
  |
3 | resource qa "QA team" { people 2 }
  |          ^^
  = help: a step says so in its block: uses qa
```

<a id="W392"></a>

```
warning[W392]: Cell: C takes 500 s a unit, more than the takt of 270 s; 242 s in the mean
 --> map.vsm:6:25
  |
6 |   process cell "Cell" { C/T 200s A + 240s B + 500s C }
  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: in a levelled sequence the mean rules; one after another these fall behind
```

<a id="W393"></a>

```
warning[W393]: the OEE of ‘Press’ is 72 %, and uptime × speed × yield is 83 %
 --> map.vsm:6:36
  |
6 |   process press "Press" { C/T 60s  OEE 72%  uptime 90%  speed 95%  yield 97% }
  |                                    ^^^^^^^
  = help: OEE = uptime × speed × yield; measure again or leave one of them out
```

<a id="W394"></a>

```
warning[W394]: ‘Oven’ takes 40 pcs at once for 2 h, one every 3 min, and its C/T is 60 s
 --> map.vsm:6:41
  |
6 |   process oven "Oven" { C/T 60s  PT 2h  process-quantity 40pcs }
  |                                         ^^^^^^^^^^^^^^^^^^^^^^
  = help: C/T counts; without it, it is PT / process-quantity
```

<a id="W395"></a>

```
warning[W395]: QA team is loaded to 125 % of its time: it cannot do what its steps ask for
 --> map.vsm:3:10
  |
3 | resource qa "QA team" { people 1 }
  |          ^^
```

<a id="W396"></a>

```
warning[W396]: nothing works by the calendar ‘nights’
 --> map.vsm:2:10
  |
2 | calendar nights { shifts 3  shift 8h }
  |          ^^^^^^
  = help: a step, a resource or a site says so in its block: calendar nights
```

<a id="W397"></a>

```
warning[W397]: ‘QA team’ does not say how many people or machines it is: it has no load
 --> map.vsm:3:10
  |
3 | resource qa "QA team"
  |          ^^
  = help: for example: resource qa { people 2 }
```

<a id="W398"></a>

```
warning[W398]: nothing is at the site ‘Gdańsk works’
 --> map.vsm:3:6
  |
3 | site gdansk "Gdańsk works" { shifts 3 }
  |      ^^^^^^
  = help: a step or a resource says so in its block: site gdansk
```

<a id="E350"></a>

```
error[E350]: ‘kWh’ is energy: ‘water’ is given as a volume (mL, L, m3, gal or ft3)
 --> map.vsm:6:40
  |
6 |   process wash "Wash" { C/T 40s  water 2kWh }
  |                                        ^^^^
  = help: for example: water 2L needed 0.5L
```

<a id="E351"></a>

```
error[E351]: /trip: ‘electricity’ takes /h, /batch or /day, or nothing for each unit here
 --> map.vsm:6:46
  |
6 |   process wash "Wash" { C/T 40s  electricity 12kWh/trip }
  |                                              ^^^^^
  = help: for example: electricity 2kWh
```

<a id="E352"></a>

```
error[E352]: what is needed is given in ‘kWh’, and what is used in ‘m3’
 --> map.vsm:6:46
  |
6 |   process paint "Paint" { C/T 40s  gas 0.1m3 needed 0.5kWh }
  |                                              ^^^^^^^^^^^^^
  = help: give both for the same and in one kind of unit, for example: water 2L needed 0.5L
```

<a id="E353"></a>

```
error[E353]: ‘Oven’ uses electricity by the batch and does not say how large a batch is
 --> map.vsm:6:34
  |
6 |   process oven "Oven" { C/T 40s  electricity 12kWh/batch }
  |                                  ^^^^^^^^^^^^^^^^^^^^^^^
  = help: for example: batch 200pcs, or process-quantity 200pcs of what it works on at once
```

<a id="E354"></a>

```
error[E354]: ‘gas’ is given as energy here and as a volume at ‘Oven’: they cannot be added
 --> map.vsm:7:32
  |
7 |   process dry "Dry" { C/T 30s  gas 0.8kWh }
  |                                ^^^^^^^^^^
  = note: given first in line 6
  = help: give all of it in one kind of unit
```

<a id="E355"></a>

```
error[E355]: the factor of ‘gas’ is for each kWh, and the map gives a volume of it
 --> map.vsm:3:8
  |
3 | factor gas 0.2kgCO2e/kWh
  |        ^^^^^^^^^^^^^^^^^
  = help: give the factor for a unit of that kind, for example: factor gas 0.2kgCO2e/L
```

<a id="E356"></a>

```
error[E356]: ‘electricity’ has a factor already
 --> map.vsm:4:8
  |
4 | factor electricity 0.41kgCO2e/kWh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the first factor in line 3
  = help: leave one of them out
```

<a id="W400"></a>

```
warning[W400]: nothing in the map uses ‘water’: its factor counts nowhere
 --> map.vsm:3:8
  |
3 | factor water 0.0004kgCO2e/L
  |        ^^^^^^^^^^^^^^^^^^^^
  = help: say where it is used, for example: process paint { water 2 ... }, or leave the factor out
```

<a id="W401"></a>

```
warning[W401]: the truck “Daily” to Shop uses fuel by the way it goes and does not say how far that is
 --> map.vsm:7:19
  |
7 |   truck "Daily" { fuel 30L/100km  load 500pcs }
  |                   ^^^^^^^^^^^^^^
  = help: for example: distance 120km; until then its fuel is not known
```

<a id="W402"></a>

```
warning[W402]: the truck “Daily” to Shop gives its cost by the trip and does not say how many pieces that carries
 --> map.vsm:7:19
  |
7 |   truck "Daily" { cost $300/trip }
  |                   ^^^^^^^^^^^^^^
  = help: for example: load 500pcs; until then a piece’s part of it is not known
```

<a id="W403"></a>

```
warning[W403]: ‘Wash’ needs more water than it uses
 --> map.vsm:6:34
  |
6 |   process wash "Wash" { C/T 40s  water 2L needed 3L }
  |                                  ^^^^^^^^^^^^^^^^^^
  = help: needed is the part of what is used that the work takes by itself
```

<a id="E390"></a>

```
error[E390]: the group ‘Welding shop’ names nothing
 --> map.vsm:6:1
  |
6 | group "Welding shop" { }
  | ^^^^^
  = help: name steps or stocks that stand side by side, for example: group "Welding shop" { weld-1, weld-2 }
```

<a id="E391"></a>

```
error[E391]: ‘sort’ stands in a recovery, and ‘Returns’ is a group of things of a stream
  --> map.vsm:12:19
   |
12 | group "Returns" { sort, clean }
   |                   ^^^^
   = help: leave it out; a recovery has figures of its own
```

<a id="E392"></a>

```
error[E392]: the group ‘Body shop’ goes across rows: ‘paint’ does not stand in that of ‘weld’
  --> map.vsm:11:27
   |
11 | group "Body shop" { weld, paint }
   |                           ^^^^^
   = note: named first in line 11
   = help: give each row a group of its own
```

<a id="E393"></a>

```
error[E393]: ‘wash’ stands between ‘weld’ and ‘paint’, and the group ‘Welding shop’ does not name it
 --> map.vsm:6:30
  |
6 | group "Welding shop" { weld, paint }
  |                              ^^^^^
  = note: it stands in line 3
  = help: name wash, too, or make two groups of it
```

<a id="E394"></a>

```
error[E394]: ‘wash’ stands in two groups, ‘Welding shop’ and ‘Paint shop’
 --> map.vsm:7:1
  |
7 | group "Paint shop" { wash, paint }
  | ^^^^^
  = note: the first stands in line 6
  = help: what waits between two members belongs to them; leave wash to one of the two
```

<a id="E395"></a>

```
error[E395]: the group ‘Welding shop’ names ‘weld’ twice
 --> map.vsm:6:36
  |
6 | group "Welding shop" { weld, wash, weld }
  |                                    ^^^^
  = note: named first in line 6
  = help: leave one of them out
```

<a id="E396"></a>

```
error[E396]: there are two groups ‘Body shop’
 --> map.vsm:7:1
  |
7 | group "Body shop" { paint }
  | ^^^^^
  = note: the first stands in line 6
  = help: give one of them another label, or put their names into one
```

<a id="W420"></a>

```
warning[W420]: ‘sales’ and ‘Sales’ are two departments
 --> map.vsm:4:36
  |
4 |   process enter "Enter" { PT 5min  department "sales" }
  |                                    ^^^^^^^^^^^^^^^^^^
  = help: where they are one, write them alike: what goes from one to the other counts as a handoff
```

<a id="E370"></a>

```
error[E370]: ‘Grading’ gives shares to its grades, and says how right it grades
 --> map.vsm:7:48
  |
7 |   process grade "Grading" { takes 1d  cost $3  accuracy 90% }
  |                                                ^^^^^^^^^^^^
  = help: leave the shares out: they follow from the grades that units come with and from what is said of these
```

<a id="E371"></a>

```
error[E371]: ‘Grading’ says how right it grades, and has no units that come with grades
 --> map.vsm:7:48
  |
7 |   process grade "Grading" { takes 1d  cost $3  accuracy 90% }
  |                                                ^^^^^^^^^^^^
  = help: the source says what they are, for example: grades 50% A + 30% B + 20% C; and the step has a way for each: A -> resell
```

<a id="E372"></a>

```
error[E372]: what ‘Grading’ says of A adds up to 95 %
 --> map.vsm:7:48
  |
7 |   process grade "Grading" { takes 1d  cost $3  graded A as 85% A + 10% B  graded B as 100% B }
  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: the shares are those of all units that are of the grade: 100 %
```

<a id="E373"></a>

```
error[E373]: ‘Grading’ does not say how B is graded
 --> map.vsm:7:48
  |
7 |   process grade "Grading" { takes 1d  cost $3  graded A as 85% A + 15% B }
  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: for example: graded B as 100% B; or give an accuracy for all
```

<a id="E374"></a>

```
error[E374]: ‘D’, which ‘proceeds’ of ‘Resell’ names, is no grade of units here
 --> map.vsm:2:41
  |
2 | disposition shelf "Resell" { as resell  proceeds $90 A + $20 D }
  |                                         ^^^^^^^^^^^^^^^^^^^^^^
  = help: the grades are A and B
```

<a id="E375"></a>

```
error[E375]: ‘Grading’ says twice how A is graded
 --> map.vsm:7:89
  |
7 | …takes 1d  cost $3  accuracy 90%  graded A as 85% A + 15% B  graded A as 100% A }
  |                                                              ^^^^^^^^^^^^^^^^^^
  = help: one line for each grade holds all that is said of it: graded A as 85% A + 15% B
```

<a id="E376"></a>

```
error[E376]: ‘Grading’ has more than 30 grades, the most that errors of grading are computed for
 --> map.vsm:6:48
  |
6 |   process grade "Grading" { takes 1d  cost $3  accuracy 90% }
  |                                                ^^^^^^^^^^^^
  = help: put grades together that are worth the same
```

<a id="E377"></a>

```
error[E377]: the proceeds of ‘Resell’ are set apart by grade, and nothing grades units
 --> map.vsm:2:41
  |
2 | disposition shelf "Resell" { as resell  proceeds $90 A + $20 B }
  |                                         ^^^^^^^^^^^^^^^^^^^^^^
  = help: a source gives grades (grades 60% A + 40% B), or a step does (A -> resell 60%)
```

<a id="E378"></a>

```
error[E378]: ‘within’ of ‘Support’ says how many keep an SLA, and none is given
 --> map.vsm:6:47
  |
6 |   process answer "Support" { LT 4h  PT 10min  within 85% }
  |                                               ^^^^^^^^^^
  = help: give the time that is promised, for example: SLA 3d
```

<a id="W410"></a>

```
warning[W410]: the grades of Shops and Web differ, and it is not known how many units come from each: the recovery has no figures
  --> map.vsm:14:1
   |
14 | recovery {
   | ^^^^^^^^
   = help: give each a volume, or its customer a demand
```

<a id="W411"></a>

```
warning[W411]: ‘Backlog’ holds 8, more than its WIP limit of 5
 --> map.vsm:8:3
  |
8 |   inventory "Backlog" 8 { wip-limit 5 }
  |   ^^^^^^^^^
  = help: finish some before more is taken in
```

<a id="W412"></a>

```
warning[W412]: the fixed cost of ‘Weld’ counts nowhere: the step is in no recovery
 --> map.vsm:6:35
  |
6 |   process weld "Weld" { C/T 3min  fixed $900/week }
  |                                   ^^^^^^^^^^^^^^^
  = help: in a stream give what a unit costs: cost $12
```

<a id="W413"></a>

```
warning[W413]: the mass of ‘Weld’ counts nowhere: the step is in no recovery
 --> map.vsm:6:35
  |
6 |   process weld "Weld" { C/T 3min  mass 2kg }
  |                                   ^^^^^^^^
  = help: in a stream give what a step uses: material 2kg
```

<a id="W414"></a>

```
warning[W414]: the fixed cost of ‘Gdańsk works’ counts nowhere: no step of a recovery is there
 --> map.vsm:3:30
  |
3 | site gdansk "Gdańsk works" { fixed $900/week }
  |                              ^^^^^^^^^^^^^^^
  = help: in a stream give what a unit costs: cost $12
```

<a id="W352"></a>

```
warning[W352]: map.svg was written in place, since it cannot be replaced: device or resource busy
  = help: a run that is killed meanwhile leaves it half-written; in a folder that vsm may write to it cannot
```

## Maps in documents

<a id="E410"></a>

```
error[E410]: the document is larger than 16 MB, the most that vsm reads
  = help: split it, or keep its maps in files of their own: ```vsm file=map.vsm
```

<a id="E411"></a>

```
error[E411]: ‘wide’ cannot be read: ‘width’ needs px or a part of the text, such as 60%
```

<a id="E412"></a>

```
error[E412]: ‘maps/acme.vsm’ is not read: there is no such file
  = help: the path of a map, from the document: ```vsm file=maps/acme.vsm
```

<a id="E413"></a>

```
error[E413]: the block names ‘maps/acme.vsm’ and holds a map of its own, too
  = help: leave the block empty, or leave out file=
```

<a id="E414"></a>

```
error[E414]: the map in line 12 has its picture in ‘doc-flow.svg’ already
  = help: give one of them another name: ```vsm name=future
```

<a id="E415"></a>

```
error[E415]: the document has more than 2000 maps, the most that vsm looks at
  = help: split it into several documents
```

<a id="W380"></a>

```
warning[W380]: a map in a document has no option ‘widht’: it is passed over
  = help: did you mean width?
```

## The surroundings

<a id="E401"></a>

```
error[E401]: cannot read map.vsm: No such file or directory
```

<a id="E402"></a>

```
error[E402]: cannot write map.svg: Permission denied
```

<a id="E403"></a>

```
error[E403]: cannot make a PNG: Graphviz is missing
  = help: write SVG, or install Graphviz
```

<a id="E404"></a>

```
error[E404]: map.svg is written, and xdg-open does not show it
  = help: open it with a browser, or name a program for its kind of file to the system
```

<a id="E405"></a>

```
error[E405]: vsm lsp needs the program vsm-companion, which is neither beside vsm nor on the path
  = help: build it and put it beside vsm: swift build -c release --product vsm-companion
```
"""#
}
