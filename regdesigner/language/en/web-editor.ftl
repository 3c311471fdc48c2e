## The three views
editor-views = Views of the regulation
editor-view-diagram = Diagram
editor-view-table = Table
editor-view-paper = Paper
editor-view-key = Keys: { $key }
editor-drawing-tools = Tools of the diagram
