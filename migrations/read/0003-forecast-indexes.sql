-- For the forecast: windows by the day on which they turn red, and unmet duties by the day on which they are due.
CREATE INDEX IF NOT EXISTS transition_risk_by_red ON transition_risk (rule, red_from, known_to);
-- Windows that come to hold (a planned end, say) after the day of their red: few.
CREATE INDEX IF NOT EXISTS transition_risk_red_before_it_holds ON transition_risk (effective_from)
  WHERE effective_from > red_from;
CREATE INDEX IF NOT EXISTS duty_unmet_by_due ON duty (due_to, known_to) WHERE met_on IS NULL;
