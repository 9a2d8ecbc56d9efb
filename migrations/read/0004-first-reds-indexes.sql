-- The first page of the list: what is believed and holds still, by the day of red. A small part of all windows. Its first
-- two columns say nothing new, and tell SQLite that it serves better than the one for any day.
CREATE INDEX IF NOT EXISTS transition_risk_that_stays_by_red ON transition_risk
  (known_to, effective_to, red_from, effective_from, opens_on, over_on, unsaid_from, stale_from, told_until,
   rule, child, episode)
  WHERE known_to = 253402300799999 AND effective_to = '9999-12-31'
    AND (unsaid_from IS NULL OR unsaid_from > opens_on);
