## The registry as a table: out and in

registry-column-number = No.
registry-column-name-ky = Name in Kyrgyz
registry-column-name-ru = Name in Russian
registry-column-name-en = Name in English
registry-column-responsible = Responsible body
registry-column-provider = Provider
registry-column-paid = Paid
registry-exchange-yes = yes
registry-exchange-no = no

row-fate-new = new
row-fate-changed = changes
row-fate-same = stays
row-fate-wrong = error

registry-exchange-no-titles = The first row has no columns for the number and the name of a service
registry-exchange-no-titles-hint = Export the registry first and change that table
registry-exchange-number = “{ $value }” cannot be the number of a service
registry-exchange-number-hint = Write the chapter and the number in it with a full stop between, such as 9.6
registry-exchange-number-not-text = { $value }: the cell holds a number, not a text, so 9.1 cannot be told from 9.10
registry-exchange-number-not-text-hint = Format the column of numbers as text and type the number again
registry-exchange-formula = A formula stands in the place of the name: { $value }
registry-exchange-formula-hint = Write a text in the place of the formula
registry-exchange-no-body = No body is given
registry-exchange-no-body-hint = Write the name that the body has in the registry
registry-exchange-body-unknown = The registry has no such body: { $value }
registry-exchange-body-unknown-hint = Add the body to the registry first, or correct its name
registry-exchange-paid = “{ $value }” is not understood
registry-exchange-paid-hint = Write “yes” or “no”, or leave the cell empty if it is not known

refused-registry-changed = Somebody else has changed the registry in between
refused-registry-changed-hint = Refresh the page and make the change again
refused-service-has-folder = Service { $service } has a standard or a regulation and cannot be taken out of the registry
refused-service-has-folder-hint = Put its documents into the trash first
refused-service-number-taken = The number { $service } is there already
refused-service-number-taken-hint = Write another number
refused-service-without-name = Service { $service } has no name
refused-service-without-name-hint = Write its name in Kyrgyz and Russian
refused-no-such-chapter = The registry has no chapter { $chapter }
refused-no-such-chapter-hint = The registry has chapters 1 to 9
refused-body-is-named = The body “{ $body }” is in use and cannot be taken out
refused-body-is-named-hint = Move its services, folders and accounts to another body first
refused-body-id = “{ $body }” cannot be the short name of a body
refused-body-id-hint = Use small Latin letters, digits and hyphens
refused-body-id-taken = The short name “{ $body }” is there already
refused-body-id-taken-hint = Write another one
refused-body-without-name = The body has no name
refused-body-without-name-hint = Write its name in Kyrgyz and Russian
refused-chapter-without-name = The chapter has no name
refused-chapter-without-name-hint = Write its name in Kyrgyz and Russian

table-too-large = The table or what it holds is too large: more than { $limit } MB
table-too-large-hint = Leave only the sheets and rows that are needed
table-too-many-rows = The table has more than { $rows } rows or { $columns } columns
table-too-many-rows-hint = Import the table in parts
table-damaged = This file cannot be read as a table
table-damaged-hint = Save it once more as XLSX or CSV
table-unsafe = The table holds declarations that no table has; it is not read
table-unsafe-hint = Open it in a spreadsheet program and save it once more as XLSX
table-not-utf8 = The CSV file is not in UTF-8
table-not-utf8-hint = Save the file as “CSV UTF-8”
