# Страницы форм задач и таблиц решений.

beside-form = Форма задачи
beside-decision = Таблица решений
beside-regulation = Регламент
beside-tools = Инструменты
beside-found = Проверка
beside-nothing-found = Всё совпадает.
beside-form-of-nothing = Эту форму пока не использует ни одна задача.
beside-decision-of-nothing = Эту таблицу пока не берёт ни одна задача.
beside-take-theirs = Взять чужую
beside-keep-mine = Оставить мою
beside-fields = Поля
beside-fields-hint = В условиях пишутся эти имена; тексты стоят в кавычках.
beside-output = результат
designer-form = Форма задачи
designer-form-hint = В каком порядке и с какими пояснениями спрашиваются поля. Без формы они спрашиваются в порядке объявления.
designer-form-open = Открыть форму
designer-form-new = Создать форму
designer-form-drop = Оставить без формы
designer-table = Таблица решений
designer-table-hint = Поля задачи заполняются по правилам таблицы.
designer-table-open = Открыть таблицу
designer-table-new = Создать таблицу
designer-table-drop = Оставить без таблицы
