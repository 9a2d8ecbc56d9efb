-- Made after a rebuild has loaded its rows.
CREATE INDEX IF NOT EXISTS child_summary_of_child ON child_summary
  (child, known_to, effective_to, effective_from);
CREATE INDEX IF NOT EXISTS child_summary_by_name ON child_summary (search_name);
CREATE INDEX IF NOT EXISTS child_summary_by_upn ON child_summary (upn) WHERE upn IS NOT NULL;
CREATE INDEX IF NOT EXISTS child_summary_by_nhs_number ON child_summary (nhs_number) WHERE nhs_number IS NOT NULL;
CREATE INDEX IF NOT EXISTS plan_in_force_of_child ON plan_in_force (child);
CREATE INDEX IF NOT EXISTS review_of_child ON review (child);
CREATE INDEX IF NOT EXISTS placement_of_child ON placement (child);
CREATE INDEX IF NOT EXISTS duty_of_child ON duty (child);
CREATE INDEX IF NOT EXISTS caseload_of_child ON caseload (child);
CREATE INDEX IF NOT EXISTS record_gap_of_child ON record_gap (child);
CREATE INDEX IF NOT EXISTS transition_risk_of_child ON transition_risk (child);
-- What can be said at all, apart from what cannot: most windows of a young log cannot. The queries repeat the condition.
-- The columns after over_on are all that colouring and sorting want: the wide rows are read for one page only.
CREATE INDEX IF NOT EXISTS transition_risk_that_can_be_said ON transition_risk
  (known_to, effective_to, known_from, effective_from, opens_on, over_on, unsaid_from, stale_from, told_until, red_from,
   rule, child, episode)
  WHERE unsaid_from IS NULL OR unsaid_from > opens_on;
CREATE INDEX IF NOT EXISTS transition_risk_that_may_be_unsaid ON transition_risk
  (known_to, effective_to, known_from, effective_from, opens_on, over_on, unsaid_from, stale_from, rule, child)
  WHERE unsaid_from IS NOT NULL OR stale_from IS NOT NULL;
