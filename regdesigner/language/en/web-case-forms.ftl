# Fields of a task, an application, a message.

web-field-missing = “{ $field }” is not filled in
web-field-long = “{ $field }” is longer than { $limit } characters
web-field-boolean = “{ $field }”: choose “yes” or “no”
web-field-choice = “{ $field }”: choose one of the variants
web-field-number = “{ $field }”: give a number, “{ $value }” is none
web-field-date = “{ $field }”: give a date such as 31.01.2026
web-field-text = “{ $field }”: type a text
web-field-yes = Yes
web-field-no = No
web-field-not-given = not given
web-field-choose = – choose –
