## The three views
editor-views = Виды регламента
editor-view-diagram = Схема
editor-view-table = Таблица
editor-view-paper = Документ
editor-view-key = Клавиши: { $key }
editor-drawing-tools = Инструменты схемы
