# Errors in reading YAML files and regulation folders: what is wrong and what to do.

file-unreadable = The file cannot be opened
file-unreadable-hint = Check that the file exists and that you may read it

yaml-too-large = The file is too large: more than { $limit } KiB
yaml-too-large-hint = Split the file, or take out what does not belong in it

yaml-not-utf8 = From this line on the text is not in UTF-8
yaml-not-utf8-hint = Save the file in UTF-8

yaml-syntax = This place cannot be read as YAML
yaml-syntax-hint = Check the indentation (spaces, no tabs), quotes and brackets; put a text with a colon inside into quotes

yaml-empty = The file is empty
yaml-empty-hint = See the samples in the folder bpmn_models

yaml-several-documents = The file holds more than one document
yaml-several-documents-hint = Take out the line “---”: one file, one document

yaml-alias = References (& and *) are not allowed
yaml-alias-hint = Write the value out; put a text that begins with “&” or “*” into quotes

yaml-tag = Type tags (!) are not allowed
yaml-tag-hint = Take the tag out; put a text that begins with “!” into quotes

yaml-too-deep = Values are nested more than { $limit } levels deep
yaml-too-deep-hint = Take out superfluous brackets or indentation

yaml-key-not-text = A field's name cannot be a list or a mapping
yaml-key-not-text-hint = Write the field's name as a plain word

yaml-duplicate-key = The field “{ $key }” is given twice
yaml-duplicate-key-hint = Delete one of the two

yaml-missing-field = The field “{ $key }” is missing
yaml-missing-field-hint = Add the field here; the schema in docs/schemas says what it holds

yaml-unknown-key = There is no field “{ $key }” here
yaml-unknown-key-hint = Delete the field; the schema in docs/schemas lists those that are allowed

yaml-misspelt-key = There is no field “{ $key }” here
yaml-misspelt-key-hint = Did you mean “{ $suggestion }”?

yaml-text-expected = A text is expected here
yaml-text-expected-hint = Write a text; put a number that is meant as text into quotes

yaml-service-number-not-quoted = The service's number is written without quotes: { $value }
yaml-service-number-not-quoted-hint = Write it in quotes: "{ $value }". Without quotes it is read as a fraction, and 9.10 becomes 9.1

yaml-service-number = “{ $value }” is not the number of a service
yaml-service-number-hint = A number is the registry's chapter (1 to 9) and the number in it, for example "9.6"; or "4" where only the chapter is known

yaml-whole-number-expected = A whole number is expected here, not “{ $value }”
yaml-whole-number-expected-hint = Write the number without quotes and without a fraction, for example 30

yaml-number-expected = A number is expected here, not “{ $value }”
yaml-number-expected-hint = Write the number without quotes, with a point, for example 120.50

yaml-yes-no-expected = true or false is expected here, not “{ $value }”
yaml-yes-no-expected-hint = Write true or false, without quotes

yaml-list-expected = A list is expected here
yaml-list-expected-hint = Begin each item on a new line with “- ”; an empty list is written []

yaml-mapping-expected = A group of fields is expected here
yaml-mapping-expected-hint = Write fields as “name: value”, for example ky: …, ru: …

yaml-choice-expected = There is no value “{ $value }”; allowed are: { $allowed }
yaml-choice-expected-hint = Write one of the allowed values

yaml-date-expected = “{ $value }” is not a date
yaml-date-expected-hint = Write the date as year-month-day, for example 2014-07-22

yaml-instant-expected = “{ $value }” is not a date and time
yaml-instant-expected-hint = Write it in the time of Bishkek, without a zone, for example "2026-11-23T10:00"

yaml-term-months-working = Months and years are not counted in working days
yaml-term-months-working-hint = Write basis: calendar, or give the term in working days

yaml-term-amount = The amount of a term is a whole number from 1 to 10000000, not “{ $value }”
yaml-term-amount-hint = Write a term like this: amount: 30, unit: minute, basis: working

yaml-wrong-value = The value “{ $value }” cannot be accepted
yaml-wrong-value-hint = The schema in docs/schemas says what is allowed

yaml-id-twice = “{ $value }” stands twice
yaml-id-twice-hint = Each needs one of its own: change or delete the second

yaml-id-unknown = “{ $value }” does not occur in this file
yaml-id-unknown-hint = Write one of: { $known }

yaml-opening-hours = The opening hours are wrong: “{ $value }”
yaml-opening-hours-hint = Write the spans in order and apart, for example ["9:00-12:30", "13:30-18:00"]

yaml-never-open = No day of the week is open
yaml-never-open-hint = Give the hours of one day at least

form-unknown = There is no official form “{ $version }”
form-unknown-hint = The forms that exist: { $known }

form-unknown-blank = The form has an unknown blank: { $blank }
form-unknown-blank-hint = Blanks that may stand here: { $known }

folder-no-such-path = There is no such file or folder
folder-no-such-path-hint = Check how the path is written

folder-no-regulation = The folder holds no regulation (no .bpmn file)
folder-no-regulation-hint = Name a regulation's folder, or make one: regdesigner new

folder-several-regulations = The folder holds { $count } regulations where one is needed
folder-several-regulations-hint = Name the .bpmn file itself

folder-no-models = The models that ship with the program are not found
folder-no-models-hint = Install the program again

folder-exists = The folder exists and is not empty
folder-exists-hint = Give the name of another, new folder

folder-not-writable = The folder cannot be written to
folder-not-writable-hint = Choose a place where you may write

yaml-plain-value-expected = One plain value is expected here: a text, a number, true or false
yaml-plain-value-expected-hint = Take away the brackets or the list and write the value itself

yaml-control-character = This line holds an invisible character that YAML forbids
yaml-control-character-hint = Type the line anew: such a character usually comes with text copied from another program

service-name-empty = The name of the service is empty
service-name-empty-hint = Write the name after --name; where the registry has the service, --name may be left out

service-name-unknown = The registry has no service numbered { $service }, so its name is not known
service-name-unknown-hint = Give the name by --name, or check the number

yaml-term-expected = A term is written in words: “{ $value }”
yaml-term-expected-hint = Write the term in fields, for example { $suggestion } (basis: working for working time, calendar for the calendar)

yaml-comma-in-braces = Here a text is cut at a comma: “{ $key }”
yaml-comma-in-braces-hint = Put a text with a comma inside into quotes, for example {"{"}ky: "Бишкек ш., Токтогул көч., 105", ru: "…"{"}"}

yaml-more-mistakes = Further mistakes in this file: { $count }, on lines: { $lines }

folder-instead-of-file = This is a folder, not a file
folder-instead-of-file-hint = Put a file of this name in its place, or rename the folder

folder-link-leads-nowhere = This link leads nowhere
folder-link-leads-nowhere-hint = Mend the link, or put the file itself in its place

folder-file-misnamed = This file is not read: its name has to be “{ $name }”
folder-file-misnamed-hint = Rename the file to “{ $name }”

folder-shared-actions = This is a folder of shared actions: they are not checked by themselves
folder-shared-actions-hint = Name a regulation that calls the action

# Forms of tasks

form-not-json = This file cannot be read as a form: it is no JSON
form-not-json-hint = Open the form in the editor and save it again, or correct the file as JSON

form-value-wrong = A value of another kind is needed here
form-value-wrong-hint = Write the value as the page docs/bpmn-profile.md says

form-value-unknown = A form cannot hold the value “{ $value }”
form-value-unknown-hint = Possible values: { $allowed }

form-key-unknown = The property “{ $key }” is not allowed in a form
form-key-unknown-hint = Remove it: a form arranges and explains fields, and does nothing else

form-markup = A text of the form holds markup, a template or a link: { $text }
form-markup-hint = Write the text in plain words

form-too-many = The form has more than { $limit } parts
form-too-many-hint = Divide it between several tasks

form-condition-unreadable = The condition of hiding cannot be read: { $condition }
form-condition-unreadable-hint = Write it in FEEL, for example = channel = "post"
