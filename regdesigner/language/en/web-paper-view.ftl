# The paper view

paper-view-paper = Paper of the regulation
paper-view-tools = Tools of the paper
paper-view-language = Language of the paper
paper-view-language-ky = KY
paper-view-language-ru = RU
paper-view-zoom = Size
paper-view-zoom-width = Fit width
paper-view-zoom-whole = 100 %
paper-view-empty = Not filled in: { $count }
paper-view-next-empty = Go to the next empty place
paper-view-full = Nothing is empty
paper-view-saved = Saved version:
paper-view-saved-as = Saved version, { $kind }
paper-view-print = Print
paper-view-old = The last state that could be printed is shown: { $why }
paper-view-none = The paper cannot be made yet: { $why }
paper-view-page = Page { $number }
paper-view-open-row = Point { $point }, row { $row }: open
paper-view-open-action = Point { $point }: open the action
paper-view-open-point = Point { $point }: open
paper-view-open-box = { $name }: open
paper-view-box = Sign of the block diagram
paper-view-is-empty = Not filled in
paper-view-key-places = go to the next, the previous place
paper-view-key-ends = go to the first, the last place
paper-view-key-open = open it where it is written
