FORM214-message = { $where }: the action "{ $action }" has no term.
FORM214-hint = Give the greatest time that the action may take, for example 10 minutes or 3 working days.
