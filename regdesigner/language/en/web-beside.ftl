# The pages of task forms and of decision tables.

beside-form = Form of a task
beside-decision = Decision table
beside-regulation = Regulation
beside-tools = Tools
beside-found = Checks
beside-nothing-found = Everything agrees.
beside-form-of-nothing = No task uses this form yet.
beside-decision-of-nothing = No task takes this table yet.
beside-take-theirs = Take theirs
beside-keep-mine = Keep mine
beside-fields = Fields
beside-fields-hint = Conditions use these names; texts stand in quotation marks.
beside-output = output
designer-form = Form of the task
designer-form-hint = In which order and with which explanations the fields are asked. Without a form they are asked in the order of declaration.
designer-form-open = Open the form
designer-form-new = Make a form
designer-form-drop = Do without a form
designer-table = Decision table
designer-table-hint = The fields of the task are filled in by the rules of the table.
designer-table-open = Open the table
designer-table-new = Make a table
designer-table-drop = Do without a table
