web-registry = Registry
web-registry-title = Unified Registry of state services
web-registry-take = Take out, bring in
web-registry-xlsx = Table, XLSX (can be brought back)
web-registry-csv = Table, CSV
web-registry-paper = Official paper, { $format } · { $language }
web-registry-import = Import from a table
web-registry-import-lead = Use a table to change many services at once. Before anything is kept you see what each row would change.
web-registry-import-step-take = Take the present registry out:
web-registry-import-step-change = Change or add rows in a spreadsheet. Leave the titles of the columns as they are.
web-registry-import-step-bring = Bring the file here and look at what would change.
web-registry-table = Table
web-registry-table-hint = An XLSX or CSV file. Services that the table does not name stay in the registry.
web-registry-look = Look at the changes
web-registry-preview = What the import would change
web-registry-preview-lead = The file “{ $name }” was read. Nothing is changed yet.
web-registry-keep = { $count ->
    [one] Keep { $count } row
   *[other] Keep { $count } rows
  }
web-registry-nothing = There is nothing to keep.
web-registry-other-file = Choose another file
web-registry-wrong-left = Rows with mistakes are not kept.
web-registry-imported = { $count ->
    [one] { $count } service of the registry is renewed
   *[other] { $count } services of the registry are renewed
  }
web-registry-kept = The registry is kept
web-registry-removed = Service { $service } is taken out of the registry
web-registry-number-wrong = “{ $number }” cannot be the number of a service. Give the chapter and the place in it, such as 9.6
web-registry-empty = The registry is empty
web-registry-empty-words = State services stand here by chapters, each with the state of its standard and its regulation. Bring the registry in from a table, or add the first service.
web-service = Service
web-service-new = Add a service
web-service-change = Change service { $service }
web-service-remove = Take out of the registry
web-service-remove-ask = Service { $service } will be taken out. The state before stays in the history.
web-service-remove-yes = Yes, take it out
web-service-no-folder = This service has neither a standard nor a regulation yet
web-service-no-folder-words = A draft begins with the typical regulation and a standard to fill in; the name of the service and its bodies come from the registry.
web-services-found = { $count ->
    [one] { $count } service
   *[other] { $count } services
  }
web-services-none = No such services
web-services-none-words = Try other words, or take the filters off.
web-search = Search
web-search-example = Name or number
web-search-do = Search
web-filters-off = Take the filters off
web-chapter = Chapter
web-chapter-number = Chapter { $number }.
web-payment = Payment
web-paid = Paid
web-free = Free
web-payment-unknown = Not said
web-state = State of a document
web-state-missing = missing
web-state-draft = draft
web-state-in_review = in review
web-state-approved = approved
web-state-in_force = in force
web-state-review_due = review due
web-all = All
web-all-either = Any
web-choose = Choose
web-number = Number
web-number-hint = Chapter and place in it, such as 9.6; where the place is not known the chapter alone: 9
web-name-ky = Name in Kyrgyz
web-name-ru = Name in Russian
web-name-en = Name in English
web-missing = missing
web-provider = Provider
web-responsible = Responsible body
web-responsible-hint = The state body that answers for the service under the registry
web-change = Change
web-bodies = Bodies
web-body-new = Add a body
web-body-name = Name
web-body-kind = Kind
web-body-kind-state = state
web-body-kind-municipal = municipal
web-body-kind-subordinate = subordinate
web-body-kind-private = private
web-body-services = Services
web-body-id = Id
web-body-id-hint = Small Latin letters, digits and hyphens, such as state-libraries. It cannot be changed later.
web-body-remove = Take the body out
web-body-remove-ask = A body that a service, an account or a folder names stays.
web-bodies-none = There are no bodies yet
web-bodies-none-words = The bodies that provide services and answer for them stand here. Add a body first, then its services.
web-row = Row
web-row-fate = What happens
web-row-what = Change
web-row-new = new
web-row-changed = changed
web-row-same = unchanged
web-row-wrong = wrong
web-row-count-new = new: { $count }
web-row-count-changed = changed: { $count }
web-row-count-same = unchanged: { $count }
web-row-count-wrong = wrong: { $count }
web-back = Back
web-onward = Onward
web-pages = Pages
web-registry-parts = Chapters, bodies, history
web-registry-papers-of-these = papers of these services
web-page = Page
web-page-of = page { $page } of { $pages }
web-chapters = Chapters
web-chapters-lead = A service’s number begins with that of its chapter. A chapter with services cannot be taken out.
web-chapter-new = Add a chapter
web-chapter-name = Name of the chapter
web-chapter-up = Up
web-chapter-down = Down
web-chapter-remove = Take out
web-chapter-remove-ask = The chapter “{ $chapter }” will be taken out of the registry. Its state before stays in the history.
web-chapter-number-hint = 1 to 9: the numbers of services begin with it. It does not change later.
web-chapters-none = No chapters yet
web-chapters-none-words = The unified registry is divided into chapters. Add a chapter first, then put services into it.
web-registry-history = History of the registry
web-registry-history-lead = Who changed what when, the latest first.
web-registry-history-first = { $count ->
    [one] The registry was made: { $count } entry
   *[other] The registry was made: { $count } entries
  }
web-registry-history-moved = The order of chapters was changed
web-registry-history-more = { $count ->
    [one] { $count } more entry was changed
   *[other] { $count } more entries were changed
  }
web-registry-history-none = The registry has no history yet
web-registry-history-none-words = Once a service, body or chapter is kept for the first time, it is told here.
web-entry-added = added
web-entry-changed = changed
web-entry-removed = taken out
web-entry-chapter = chapter
web-entry-service = service
web-entry-body = body
