## The three views
editor-views = Регламенттин көрүнүштөрү
editor-view-diagram = Схема
editor-view-table = Таблица
editor-view-paper = Кагаз
editor-view-key = Тез баскыч: { $key }
editor-drawing-tools = Схеманын куралдары
