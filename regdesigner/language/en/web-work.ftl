web-work = Long work
web-work-of-all = Long work of everybody
web-work-show-all = Show everybody's work
web-work-show-own = Show only mine
web-work-lead = Work that has ended is kept for 7 days with what it made.
web-work-none = No long work yet
web-work-none-words = Here is what takes time: papers of the whole registry, imports of large tables or of many folders. Begin it and leave the page: the result waits here.
web-work-running = { $count ->
    [one] { $count } piece of work under way
   *[other] { $count } pieces of work under way
  }
web-work-what = Work
web-work-state = State
web-work-begun = Begun
web-work-finished = Ended
web-work-owner = Whose
web-work-wanted = What was ordered
web-work-state-running = under way
web-work-state-done = done
web-work-state-failed = failed
web-work-state-cancelled = cancelled
web-work-waits = waits for its turn
web-work-waits-words = The work waits for its turn
web-work-far = { $done } of { $total } done
web-work-may-leave = You may leave this page, the work goes on. It is found again under “Long work”.
web-work-kind-papers = Papers of many services
web-work-kind-registry = Registry from a table
web-work-kind-folders = Import of many folders
web-work-kind-cases = A table of many cases
web-work-done-papers = The papers are ready
web-work-done-registry = The registry is up to date
web-work-done-folders = All folders were brought in
web-work-done-cases = The table is ready
web-work-done-but = { $count ->
    [one] The work has ended, but { $count } part failed
   *[other] The work has ended, but { $count } parts failed
  }
web-work-result = Download the result (ZIP)
web-work-result-cases = Download the table (XLSX)
web-work-cancel = Cancel the work
web-work-cancelled = The work was cancelled
web-work-again = Begin again
web-work-remove = Take off the list
web-work-removed = The work was taken off the list
web-work-kept-until = Kept until { $until }.
web-work-failed-parts = { $count ->
   *[other] Failed: { $count }
  }
web-work-made-parts = { $count ->
   *[other] Folders made: { $count }
  }
web-work-part-papers = Service
web-work-part-registry = Number of the service
web-work-part-folders = Place in the archive
web-work-part-cases = Case
web-work-why = Why
web-work-begin-papers = Papers of many services
web-work-begin-folders = Import many folders
web-work-papers-lead = The official papers of the chosen services come in one ZIP file. With many services this takes some minutes.
web-work-which-papers = Papers
web-work-which-languages = Languages
web-work-which-formats = Formats
web-work-formats-hint = Each paper comes only in the formats that it has: the block diagram in SVG, the registry in XLSX.
web-work-which-services = Services
web-work-services-all = { $count ->
    [one] The { $count } folder that I may read
   *[other] All { $count } folders that I may read
  }
web-work-services-chosen = Those chosen below
web-work-choose-services = Choose services
web-work-services-list = Services
web-work-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
  }
web-work-all-services = all services
web-work-paper-regulation = administrative regulation
web-work-paper-standard = standard of the service
web-work-paper-registry = registry of services
web-work-format-docx = DOCX (Word)
web-work-format-pdf = PDF
web-work-format-html = HTML
web-work-format-xlsx = XLSX (Excel)
web-work-format-svg = SVG (drawing)
web-work-print = Prepare the papers
web-work-no-folders = There are no folders to print papers of
web-work-no-folders-words = Papers are made of service folders. Open a service of the registry first and make its draft.
web-work-folders-lead = All folders and BPMN diagrams of one ZIP file are kept as drafts. What cannot be read keeps nothing else out: the reason is told.
web-work-zip = ZIP file
web-work-zip-hint = Each folder needs a regulation.bpmn; .bpmn diagrams drawn elsewhere are taken too. A folder of the same name that exists already stays as it is.
