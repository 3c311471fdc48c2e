web-folders = Drafts
web-folders-empty = Drafts stand here
web-folders-empty-words = Each service has one folder: its standard, its regulation, scenarios, and all their versions.
web-folder-new = New draft
web-folder-new-lead = A draft begins with the typical regulation. What the registry knows is filled in.
web-folder-service-hint = Where the service is not in the registry, add it there first.
web-folder-called = Name of the service
web-folder-called-hint = Left empty, the registry’s name is taken.
web-folder-make = Make a draft
web-folder-made = The draft is made
web-folder-brought = { $count ->
    [0] The folder is added
   *[other] The diagram became a draft. Assumptions: { $count }
  }
web-folder-open = To the page of the service
web-folder-trashed = “{ $folder }” lies in the trash below, from where it can be taken back.
web-folder-restored = “{ $folder }” is back
web-folder-unreadable = The file “{ $file }” cannot be read
web-folder-unreadable-hint = An older version can be restored
web-folder-standard-about = What the recipient is promised: 17 fields
web-folder-standard-edit = Fill the standard in
web-folder-standard-read = Read the standard
web-regulation = Regulation
web-regulation-edit = Open the regulation
web-regulation-read = Look at the regulation
web-import = Import
web-import-diagram = From a BPMN diagram
web-import-instead = Begin with a diagram or an archive instead
web-import-lead = A BPMN diagram drawn elsewhere is taken as it is, with a list of what it lacks and help to add it. An archive of RegDesigner is added unchanged.
web-import-file = File
web-import-file-hint = .bpmn or .zip, at most 16 MB
web-import-service-hint = For a diagram: name and bodies come from the registry. An archive says its service itself.
web-import-service-none = Not known yet
web-import-do = Bring in
web-import-no-file = Choose a file
web-import-line = line { $line }:
web-export = Take the folder out as a zip
web-assumptions = Assumptions to confirm
web-assumptions-lead = The diagram was drawn elsewhere. Where it says nothing, the following was assumed. Check each, and correct it in the regulation.
web-assumptions-wait = { $count ->
    [one] { $count } assumption taken from the diagram is not confirmed
   *[other] { $count } assumptions taken from the diagram are not confirmed
  }
web-assumptions-open = Go through the list
web-assumptions-confirm = All is checked
web-assumptions-confirm-hint = The list is taken off the draft and stays in the versions before.
web-assumptions-confirmed = The assumptions are confirmed
web-assumptions-note = Assumptions confirmed
web-assumptions-none = Nothing to confirm
web-assumptions-none-words = When a diagram drawn elsewhere is taken in, its assumptions stand here.
web-limits = Terms
web-limits-none = The standard sets the terms (field 7). Once it is filled in, you see here whether they are kept.
web-verdict-holds = The regulation keeps every term of the standard
web-verdict-breach = The regulation breaks a term of the standard: { $limits }
web-verdict-unknown = Not every term is proven
web-findings = Findings
web-findings-more = { $count ->
    [one] { $count } more finding
   *[other] { $count } more findings
  }
web-next-print = Print the papers and send them to be agreed
web-next-warnings = { $count ->
    [one] Look through { $count } warning
   *[other] Look through { $count } warnings
  }
web-next-mend = { $count ->
    [one] Mend { $count } error of the regulation
   *[other] Mend { $count } errors of the regulation
  }
web-next-standard = Fill in the standard: the terms are checked by it
web-next = Next step
web-finding-open = Show in the regulation
web-papers = Papers
web-papers-all = All formats
web-papers-lead = Official papers, printed from version { $number }
web-paper-standard = Standard of the service
web-paper-regulation = Administrative regulation
web-paper-look = Look
web-format-docx = Word (DOCX)
web-format-pdf = PDF
web-format-html = HTML
web-format-svg = Block diagram (SVG)
web-scenarios = Scenarios
web-scenarios-run = Run the scenarios
web-scenarios-none = There are no scenarios. A scenario tells a case from beginning to end: each decision and the expected result.
web-scenario-passed = passed
web-scenario-failed = failed
web-scenario-stopped = the case did not end
web-version = Version
web-version-number = Version { $number }
web-version-newest = newest: version { $number }
web-version-restored = Version { $number } is restored: it is version { $new } now
web-versions = Versions
web-versions-all = All versions
web-versions-lead = Each save is a version of its own; autosaves of one hour stand in one line. Of old autosaves the last of each day stays; versions with a name and those that were in force are never removed.
web-saved = Saved when and by whom
web-what-to-do = What to do
web-open = Open
web-restore = Restore
web-newer = Newer
web-older = Older
web-versions-first-words = Changes save themselves and are gathered here.
web-version-last-named = Version { $number }: { $mark }
web-versions-page = Page { $page } of { $pages }
web-versions-one-words = Change the regulation or the standard: each save is listed here. Versions can then be compared, and an earlier one restored.
web-versions-one = There is only one version yet
web-restore-yes = Restore version { $number }
web-restore-ask = Version { $number } becomes the new version { $new }. Nothing is lost: the current version { $latest } stays in the list.
web-version-unnamed = The name of version { $number } was taken away
web-version-named = Version { $number } is now called “{ $mark }”
web-version-name-keep = Keep the name
web-version-name-example = for example: sent to the commission
web-version-name = Name of the version
web-version-else = More
web-version-before = { $count ->
    [one] { $count } more save before it
   *[other] { $count } more saves before it
  }
web-version-auto = Autosave
web-version-first = Draft made
web-version-now = current
web-version-kind = Kind of save
web-compare = Compare
web-compare-before = What changed
web-compare-title = Versions { $old } and { $new }
web-compare-old = Old version
web-compare-new = New version
web-compare-show = Compare
web-compare-print = To print
web-compare-folded-standard = { $count ->
    [0] Unchanged part
   *[other] Unchanged fields: { $count } ({ $which })
  }
web-compare-folded-regulation = { $count ->
    [0] Unchanged part
   *[other] Unchanged points: { $count } ({ $which })
  }
web-compare-not-there = not in this version
web-compare-zoom-fit = Show all of it
web-compare-zoom-out = Reduce
web-compare-zoom-in = Enlarge
web-compare-place-above = One above the other
web-compare-place-beside = Side by side
web-compare-show-in = Show in version { $number }
web-compare-drawn-moved = Moved
web-compare-drawn-changed = Changed
web-compare-drawn-dropped = Removed
web-compare-drawn-added = Added
web-compare-legend = What the signs mean
web-compare-laid-out = One of the versions is not drawn completely, so both were laid out automatically.
web-compare-drawings = Diagrams
web-compare-changes = Changes in the diagram: { $count }
web-compare-one-words = The same version is chosen twice. Choose another one above.
web-compare-same-words = Choose another version, or look at another view.
web-compare-paper = Paper
web-compare-diagram = Diagram
web-compare-words = Words
web-compare-language = Language of the texts
web-compare-how = Way of comparing
web-compare-borrowed = Only one of the versions has a standard: both were measured by it.
web-compare-effect-other = changed
web-compare-effect-kept = kept now
web-compare-effect-broken = broken now
web-compare-effect-shorter = shorter now
web-compare-effect-longer = longer now
web-compare-effect-same = unchanged
web-compare-effect-column = Effect
web-compare-effect = Effect on the limits
web-compare-unreadable = Choose another version: one that cannot be read cannot be compared.
web-compare-two = Compare two versions
web-compare-same = The regulation did not change between these versions.
web-trash = Trash
web-trash-this = Into the trash
web-trash-ask = { $count ->
   *[other] “{ $folder }” with its { $count } versions goes into the trash. It can be taken back from “Drafts”.
  }
web-trash-yes = Yes, into the trash
