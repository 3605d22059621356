/// The recovery map of the language's own description: grades, rework and skips in a map that has only a recovery.
public let laptopTakeBack = """
  map "Laptop take-back" { state current }
  calendar { shifts 1  shift 8h  days 5/week }

  customer fleet "Lease customers"  { demand 1000/week }
  source   returns "Lease returns"  { volume 1000/week }      # or: returns 40% of fleet

  recovery "Take-back" {
    returns
    truck "Weekly collection"
    process receive  "Receive"      { takes 0.5d  cost $3 }
    process sanitize "Erase data"   { takes 1d    cost $6   compliance "NIST 800-88 purge" }
      -> destroy 3%
    process grade    "Test & grade" { takes 0.5d  cost $4 }
      A -> resell    30%
      B -> refurbish 45%
      C -> harvest   15%
      D -> recycle   10%
    process refurbish "Refurbish"   { takes 3d    cost $35 }
      -> harvest 5%
    process retest    "Final test"  { takes 0.5d  cost $5 }
      -> resell 85%
      rework -> refurbish 10%  max 3
      -> harvest 5%
    process harvest   "Harvest parts" { takes 1d  cost $8 }
      -> parts   60%
      -> recycle 40%
  }

  disposition resell  "Remarketing"     { as resell   proceeds $180  decay 1%/wk }
  disposition parts   "Parts store"     { as harvest  proceeds $40 }
  disposition recycle "Recycler"        { as recycle  proceeds $5   certified "R2v3" }
  disposition destroy "Shredder"        { as destroy  proceeds -$4 }

  target recovery.net-value     >= $90/unit
  target recovery.diversion     >= 90%
  target lead-time(resell)      <= 5d
  """
